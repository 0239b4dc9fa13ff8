import { type Html, html } from "../markup/index.ts";
import { formUrl, helperLine, personLine, whole } from "./answer-card.ts";
import { icon } from "./icons.ts";
import { paragraphs } from "./message-text.ts";
import { faceOf, sayWith } from "./people.ts";
import { moment } from "./thread.ts";
import { lastAnswer, type View } from "./view.ts";

/** Solved: the word of thanks, and the way back. */
export function resolvedCard(view: View): Html {
  const { phrases, page, helper } = view;
  const isOwnAct = page.conversation.resolution === "confirmed";
  const words =
    isOwnAct &&
    page.thanks &&
    html`<div class="thanks"><blockquote><q>${page.thanks}</q></blockquote>${
      helper &&
      html`<p class="to">${faceOf(helper)}<span>${sayWith(phrases, "page.thanks", { helper: html`<b>${helper.name}</b>` })}</span></p>`
    }</div>`;
  return html`<section class="card" aria-label="${phrases.say("page.path")}">${words}${!words && helper && html`<div class="alone">${helperLine(view)}</div>`}
${isOwnAct ? wayBack(view, "take-back", "page.wrong.not_solved") : wayBack(view, "answer", "page.wrong.not_solved")}</section>`;
}

/** No longer needed: what it means, and the way back. */
export function withdrawnCard(view: View): Html {
  return html`<section class="card" aria-label="${view.phrases.say("page.path")}">${wayBack(view, "take-back", "page.wrong.still_needed")}</section>`;
}

/** What we cannot do, why, and what is possible instead, in the words of who said so. */
export function notPossibleCard(view: View): Html | false {
  const reason = view.page.ending?.reason.trim();
  if (!reason) return false;
  return html`<section class="card" aria-label="${view.phrases.say("page.not_possible.title")}">${helperLine(view)}<div class="words rich">${paragraphs(reason)}</div>${
    view.page.ending && html`<p class="when">${moment(view, view.page.ending.at)}</p>`
  }</section>`;
}

/** Answered and not asked: the answer itself, and how to end it. */
export function answeredCard(view: View): Html {
  return html`<section class="card" aria-label="${view.phrases.say("page.path")}">${helperLine(view)}${whole(view)}${settled(view)}</section>`;
}

/** Open, open again or waiting: who looks after it, how far it is, and how to end it. */
export function underWayCard(view: View): Html {
  const { phrases, assignee: person } = view;
  return html`<section class="card" aria-label="${phrases.say("page.path")}">
${person && personLine(person, sayWith(phrases, "page.looks_after", { helper: html`<b>${person.name}</b>` }))}
${path(view)}
${settled(view)}
</section>`;
}

function settled(view: View): Html {
  const { phrases } = view;
  return html`<form class="undo" action="${formUrl(view, "answer")}" method="post"><input type="hidden" name="answer" value="no_longer_needed"><span>${phrases.say("page.settled")}</span><button class="btn line">${phrases.say("question.no_longer_needed")}</button></form>`;
}

/** Four steps, of which one is now. */
function path(view: View): Html {
  const { phrases, page, state, moment } = view;
  const first = page.messages.at(-1);
  const answer = lastAnswer(page);
  const day = (at: Date) => html`<time datetime="${at.toISOString()}">${moment(at, "short_day")}</time>`;
  const wrote = { name: phrases.say("page.path.wrote"), at: first?.kind === "inbound" ? first.createdAt : undefined };
  const answered = { name: phrases.say("page.path.answered"), at: answer?.createdAt };
  const now = phrases.say(state === "again" ? "page.path.again" : "page.path.open");
  const done = [wrote, answered].filter(({ at }) => at !== undefined);
  const later = [...(answer ? [] : [answered.name]), phrases.say("page.path.word")];
  return html`<ol class="path" aria-label="${phrases.say("page.path")}">
${done.map(({ name, at }) => html`<li class="done"><span>${name}</span>${at && day(at)}</li>`)}
<li class="now" aria-current="step">${now}</li>
${later.map((name) => html`<li>${name}</li>`)}
</ol>`;
}

function wayBack(
  view: View,
  verb: "take-back" | "answer",
  key: "page.wrong.not_solved" | "page.wrong.still_needed",
): Html {
  const { phrases } = view;
  const answer = verb === "answer" && html`<input type="hidden" name="answer" value="not_yet">`;
  return html`<form class="undo" action="${formUrl(view, verb)}" method="post">${answer}<span>${phrases.say("page.wrong")}</span><button class="btn line">${phrases.say(key)}</button></form>`;
}

/** Above the title of what is solved: who said so, and when. */
export function solvedFlag(view: View): Html | false {
  const { phrases, past } = view;
  const yes = past.find(({ kind }) => kind === "yes");
  const at = yes?.at ?? view.page.conversation.endedAt;
  if (!at) return false;
  const when = view.moment(at, "moment");
  const said = yes?.name
    ? phrases.say("page.resolved.flag_by", { name: yes.name, moment: when })
    : phrases.say("page.resolved.flag", { moment: when });
  return html`<p class="flag" role="status"><span class="n">${icon("check", "s")}</span>${said}</p>`;
}
