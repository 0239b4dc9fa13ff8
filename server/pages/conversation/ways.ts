import { formatSize } from "../../texts/index.ts";
import { type Html, html } from "../markup/index.ts";
import { formUrl } from "./answer-card.ts";
import { icon } from "./icons.ts";
import { filesBytesMax } from "./limits.ts";
import { sayWith } from "./people.ts";
import { takesAnswer } from "./state.ts";
import type { View } from "./view.ts";

/**
 * The field for a message, with files. `required`, in a form that checks nothing, tells the style whether files were chosen:
 * until then the browser's own "No file chosen", in its own language, says nothing that the button does not.
 */
export function writeBox(view: View): Html {
  const { phrases, helperName: helper } = view;
  const limit = formatSize(filesBytesMax, phrases.language);
  return html`<section class="sec" id="write"><h2>${writeTitle(view)}</h2>
<form class="card reply" action="${formUrl(view, "messages")}" method="post" enctype="multipart/form-data" novalidate>
<label class="sr" for="text">${phrases.say("page.write.label", { helper })}</label>
<textarea id="text" name="text" rows="3" maxlength="50000" placeholder="${phrases.say("page.write.placeholder")}">${textOf(view)}</textarea>
<div class="row"><label class="btn line" for="files">${icon("clip")}${phrases.say("page.write.files")}</label><input id="files" type="file" name="files" multiple required aria-required="false"><button class="btn fill">${phrases.say("page.send")}</button></div>
<p class="when">${hint(view)} ${phrases.say("page.write.limit", { limit })}</p>
</form></section>`;
}

/** What was typed and could not be sent, also where it was typed into a field that is not there any more. */
function textOf({ typed, state }: View): string | undefined {
  return typed.text ?? (takesAnswer(state) ? undefined : typed.missing || typed.words);
}

function writeTitle({ phrases, state, helperName: helper }: View): string {
  switch (state) {
    case "resolved":
      return phrases.say("page.write.again");
    case "open":
    case "again":
    case "waiting":
    case "withdrawn":
    case "not_possible":
    case "closed":
      return phrases.say("page.write.add");
    default:
      return phrases.say("page.write", { helper });
  }
}

function hint({ phrases, state, helper }: View): string {
  if (state === "resolved" || state === "withdrawn" || state === "closed") return phrases.say("page.write.again_hint");
  return helper ? phrases.say("page.write.hint", { helper: helper.name }) : phrases.say("page.write.hint_company");
}

/** Always a way to a person. */
export function waysToAPerson({ phrases, workspace, inboxAddress }: View): Html {
  const { phone, phoneHours } = workspace;
  const hours = phoneHours
    ? sayWith(phrases, "page.speak.hours", { "phone hours": html`<bdi>${phoneHours}</bdi>` })
    : phrases.say("page.speak.any_time");
  return html`<section class="sec" id="person"><h2>${phrases.say("page.speak")}</h2><div class="card ways">
${
  phone &&
  html`<a href="tel:${phone.replace(/[^+\d]/g, "")}"><span class="n">${icon("phone")}</span><span><b class="num">${phone}</b><small>${hours}</small></span>${icon("right", "way")}</a>`
}
<a href="mailto:${inboxAddress}"><span class="n">${icon("mail")}</span><span><b><bdi>${inboxAddress}</bdi></b><small>${phrases.say("page.speak.mail")}</small></span>${icon("right", "way")}</a>
</div></section>`;
}
