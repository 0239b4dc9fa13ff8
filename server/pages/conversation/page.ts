import { languageCodes, languages } from "../../texts/index.ts";
import { type Html, html } from "../markup/index.ts";
import { answerCard, formUrl } from "./answer-card.ts";
import { document } from "./document.ts";
import { icon } from "./icons.ts";
import { answeredCard, notPossibleCard, resolvedCard, solvedFlag, underWayCard, withdrawnCard } from "./standing.ts";
import { thread } from "./thread.ts";
import type { View } from "./view.ts";
import { waysToAPerson, writeBox } from "./ways.ts";

/** The whole page of a customer, in whatever state their matter is. */
export function conversationPage(view: View, nonce: string): string {
  const { phrases, workspace } = view;
  const title = titleOf(view);
  return document({
    nonce,
    language: phrases.language,
    direction: phrases.direction,
    colour: workspace.colour,
    title: `${title} ${workspace.name}`,
    company: { name: workspace.name, logoUrl: workspace.logoUrl },
    reach: { url: "#person", name: phrases.say("page.reach") },
    main: html`${head(view, title)}
${told(view)}
${standing(view)}
${thread(view, { open: view.state === "open" || view.state === "again" })}
${writeBox(view)}
${waysToAPerson(view)}`,
    foot: foot(view),
  });
}

function titleOf({ phrases, state, firstName, helperName: helper }: View): string {
  const name = { "first name": firstName };
  switch (state) {
    case "asked":
      return phrases.say("question.title");
    case "answered":
      return phrases.say("page.answered.title", { helper });
    case "open":
      return phrases.say("page.open.title", name);
    case "again":
      return phrases.say("page.again.title", name);
    case "waiting":
      return phrases.say("page.waiting.title");
    case "resolved":
      return phrases.say("page.resolved.title", name);
    case "silence":
      return phrases.say("page.silence.title");
    case "withdrawn":
      return phrases.say("page.withdrawn.title");
    case "not_possible":
      return phrases.say("page.not_possible.title");
    case "closed":
      return phrases.say("page.closed.title");
  }
}

function leadOf({ phrases, state, firstName, helper, page }: View): string {
  switch (state) {
    case "asked":
      return phrases.say("page.asked.lead", { "first name": firstName });
    case "again":
      if (page.conversation.wantsSomebodyElse) return phrases.say("page.someone_else.lead");
      return helper ? phrases.say("page.again.lead", { helper: helper.name }) : phrases.say("page.open.lead");
    case "answered":
      return phrases.say("page.answered.lead");
    case "open":
      return phrases.say("page.open.lead");
    case "waiting":
      return phrases.say("page.waiting.lead");
    case "resolved":
      return phrases.say("page.resolved.lead");
    case "silence":
      return phrases.say("page.silence.lead");
    case "withdrawn":
      return phrases.say("page.withdrawn.lead");
    case "not_possible":
      return phrases.say("page.not_possible.lead");
    case "closed":
      return phrases.say("page.closed.lead");
  }
}

function head(view: View, title: string): Html {
  const subject = view.page.conversation.subject || view.phrases.say("mail.no_subject");
  const above = view.state === "resolved" ? solvedFlag(view) : html`<p class="re"><bdi>${subject}</bdi></p>`;
  return html`<div class="head">${above}<h1>${title}</h1><p class="lead">${leadOf(view)}</p></div>`;
}

function told({ told }: View): Html | undefined {
  if (!told) return undefined;
  const isGood = told.kind === "good";
  return html`<p class="told ${isGood ? "good" : ""}" role="${isGood ? "status" : "alert"}">${icon(isGood ? "check" : "told")}<span>${told.sentence}</span></p>`;
}

function standing(view: View): Html | false {
  switch (view.state) {
    case "asked":
    case "silence":
      return answerCard(view);
    case "resolved":
      return resolvedCard(view);
    case "withdrawn":
      return withdrawnCard(view);
    case "not_possible":
      return notPossibleCard(view);
    case "closed":
      return false;
    case "answered":
      return answeredCard(view);
    default:
      return underWayCard(view);
  }
}

function foot(view: View): Html {
  const { phrases, page, firstName } = view;
  const links = languageCodes.map((code) => {
    const isCurrent = phrases.language.toLowerCase().split("-")[0] === code;
    const url = formUrl({ path: view.path, chosenLanguage: code }, "").replace("/?", "?");
    return html`<a href="${url}" lang="${code}" dir="${languages[code].direction}" rel="nofollow"${isCurrent && html` aria-current="true"`}>${languages[code].name}</a>`;
  });
  return html`<p>${phrases.say("page.private", { "first name": firstName })}</p>
<p>${phrases.say("mail.reference", { reference: page.conversation.reference })}</p>
<details><summary>${phrases.say("page.languages")}</summary><nav class="links ln" aria-label="${phrases.say("page.languages")}">${links}</nav></details>`;
}
