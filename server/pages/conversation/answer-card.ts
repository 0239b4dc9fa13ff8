import { type Html, html } from "../markup/index.ts";
import { icon } from "./icons.ts";
import { beginningOf, wordsOf } from "./message-text.ts";
import { companyFace, faceOf, sayWith } from "./people.ts";
import { files, moment } from "./thread.ts";
import { type Helper, lastAnswer, type View } from "./view.ts";

/** Our answer, who gave it, and the customer's word on it. */
export function answerCard(view: View): Html {
  const title = view.phrases.say("question.title");
  return html`<section class="card" aria-label="${title}">
${helperLine(view)}
${view.way === "not-yet" ? (beginning(view) ?? whole(view)) : whole(view)}
<div class="say" role="group" aria-label="${title}">
${yes(view)}
${notYet(view)}
${view.state === "asked" && noLongerNeeded(view)}
</div>
</section>`;
}

/** All of the answer, with its files. */
export function whole(view: View): Html | undefined {
  const answer = lastAnswer(view.page);
  if (!answer) return undefined;
  return html`<div class="words">${wordsOf(answer, view.path)}</div>${fileList(view)}<p class="when">${moment(view, answer.createdAt)}</p>`;
}

/** Its beginning, where the field for what is missing must be in sight; undefined where that is all of it. */
function beginning(view: View): Html | undefined {
  const answer = lastAnswer(view.page);
  const first = answer && beginningOf(answer);
  if (!first) return undefined;
  return html`<div class="words"><div class="rich">${first}</div></div><p class="when ln"><a href="${pageUrl(view)}">${view.phrases.say("page.all_of_it")}</a>, ${moment(view, answer.createdAt)}</p>`;
}

function fileList(view: View): Html | false {
  const answer = lastAnswer(view.page);
  const list = answer && files(view, answer);
  return list ? html`<div class="files">${list}</div>` : false;
}

/** The face and the name of who helped; the company where nobody is named. */
export function helperLine(view: View): Html {
  const { helper, phrases, workspace } = view;
  if (!helper) return html`<div class="helper">${companyFace(workspace.name)}<p><b>${workspace.name}</b></p></div>`;
  return personLine(helper, sayWith(phrases, "page.helped", { helper: html`<b>${helper.name}</b>` }));
}

export function personLine(person: Helper, said: Html): Html {
  return html`<div class="helper">${faceOf(person)}<p>${said}${person.about && html`<small class="about">${person.about}</small>`}</p></div>`;
}

function yes(view: View): Html {
  const { phrases, helperName: helper, typed, way } = view;
  const button = html`<button class="big fill">${icon("check")}${phrases.say("question.yes")}</button>`;
  const opened = typed.words !== undefined && typed.words !== "";
  return html`<form class="yes" action="${formUrl(view, "answer")}" method="post"${way === "yes" && html` id="way"`}>
<input type="hidden" name="answer" value="yes">
${button}
<details class="fold quiet" name="say"${opened && html` open`}><summary>${phrases.say("page.add_word", { helper })}</summary><label class="sr" for="words">${phrases.say("page.word", { helper })}</label><textarea id="words" name="words" rows="2" maxlength="2000">${typed.words}</textarea>${button}</details>
</form>`;
}

function notYet(view: View): Html {
  const { phrases, typed, way, helper, leadName } = view;
  const opened = way === "not-yet";
  const other = leadName
    ? phrases.say("page.not_yet.other_by_lead", { lead: leadName })
    : phrases.say("page.not_yet.other_by_team");
  const who =
    helper &&
    html`<fieldset><legend>${phrases.say("page.not_yet.who")}</legend><div class="pick">
<label><input type="radio" name="who" value="same"${!typed.somebodyElse && html` checked`}><b>${helper.name}</b><small>${phrases.say("page.not_yet.same")}</small></label>
<label><input type="radio" name="who" value="other"${typed.somebodyElse && html` checked`}><b>${phrases.say("page.not_yet.other")}</b><small>${other}</small></label></div></fieldset>`;
  return html`<details class="no" name="say"${opened && html` open`}><summary class="big line">${phrases.say("question.not_yet")}</summary>
<form class="form" action="${formUrl(view, "answer")}" method="post"><input type="hidden" name="answer" value="not_yet">
<p class="lead2">${phrases.say("page.not_yet.lead")}</p>
<div><label class="f" for="missing">${phrases.say("page.not_yet.missing")}</label><textarea id="missing" name="missing" rows="3" maxlength="20000"${opened && html` autofocus`}>${typed.missing}</textarea></div>
${who}
<div class="go"><button class="big fill">${phrases.say("page.send")}</button><p class="when">${phrases.say("page.not_yet.note")}</p></div>
</form></details>`;
}

function noLongerNeeded(view: View): Html {
  const { phrases, way } = view;
  return html`<details class="fold quiet" name="say"${way === "no-longer-needed" && html` open`}><summary>${phrases.say("question.no_longer_needed")}</summary>
<form class="form" action="${formUrl(view, "answer")}" method="post"><input type="hidden" name="answer" value="no_longer_needed"><p>${phrases.say("page.withdraw")}</p><button class="big line">${phrases.say("page.withdraw.press")}</button></form></details>`;
}

/** The page itself, with none of its ways opened. */
function pageUrl({ path, chosenLanguage }: View): string {
  return chosenLanguage ? `${path}?language=${encodeURIComponent(chosenLanguage)}` : path;
}

/** Where a form goes; a language that was chosen on the page goes along. */
export function formUrl({ path, chosenLanguage }: Pick<View, "path" | "chosenLanguage">, verb: string): string {
  return chosenLanguage ? `${path}/${verb}?language=${encodeURIComponent(chosenLanguage)}` : `${path}/${verb}`;
}
