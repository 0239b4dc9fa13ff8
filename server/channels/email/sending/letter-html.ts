import {
  asks,
  automaticFooter,
  automaticWords,
  type Earlier,
  earlierTitle,
  type Helper,
  type Letter,
} from "./letter.ts";
import { head, styles, twoButtons } from "./look.ts";
import { fill, lines, Markup, markup, paragraphs } from "./markup.ts";

/** Above this some mail programs cut a mail off: the quoted history gives way before the member's words do. */
export const htmlBytesMax = 100 * 1024;

export function letterHtml(letter: Letter): string {
  const whole = sheet(letter);
  if (!letter.earlier || Buffer.byteLength(whole) <= htmlBytesMax) return whole;
  return sheet({ ...letter, earlier: { ...letter.earlier, quoted: [] } });
}

function sheet(letter: Letter): string {
  const { phrases, subject, company } = letter;
  const { language, direction } = phrases;
  const body = letter.content.kind === "answer" ? answer(letter, letter.content.html) : automatic(letter);
  return markup`<!doctype html>
<html lang="${language}" dir="${direction}">
${head(subject, company.colour)}
<body style="margin:0;padding:0">
<div dir="${direction}" style="${styles.sheet}">
${body}
${end(letter)}
</div>
</body>
</html>
`.html;
}

function answer(letter: Letter, words: string): Markup {
  const question = asks(letter)
    ? markup`<div class="mh-rule" style="${styles.rule}">
<p style="${styles.title}">${letter.phrases.say("question.title")}</p>
${buttons(letter)}
<p class="mh-quiet" style="${styles.small}">${letter.phrases.say("mail.how")}</p>
</div>`
    : undefined;
  return markup`<div dir="auto">${new Markup(words)}</div>
${signature(letter.helper, letter)}
${question}
${letter.earlier && history(letter, letter.earlier)}`;
}

function automatic(letter: Letter): Markup {
  const { before, after } = automaticWords(letter);
  const { phrases, content, helper, earlier } = letter;
  const paragraph = (text: string) => markup`<p style="${styles.paragraph}">${text}</p>\n`;
  const [title, how] =
    content.kind === "question"
      ? [
          markup`<p style="${styles.title}">${phrases.say("question.title")}</p>\n`,
          markup`<p class="mh-quiet" style="${styles.small}">${phrases.say("mail.how")}</p>`,
        ]
      : [];
  return markup`${before.map(paragraph)}${title}${buttons(letter)}
${how}${after.map(paragraph)}
${signature(helper, letter)}
${earlier && history(letter, earlier)}`;
}

function buttons(letter: Letter): Markup | undefined {
  const { phrases, pageUrl, company } = letter;
  if (!pageUrl || !asks(letter)) return undefined;
  const yes = { label: phrases.say("question.yes"), url: `${pageUrl}/yes` };
  const no = { label: phrases.say("question.not_yet"), url: `${pageUrl}/not-yet` };
  return twoButtons(yes, no, company.colour);
}

function signature(helper: Helper | undefined, { phrases }: Letter): Markup | undefined {
  if (!helper) return undefined;
  const gap = phrases.direction === "rtl" ? "padding:0 10px 0 0" : "padding:0 0 0 10px";
  const face = portrait(helper);
  return markup`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:16px 0 0"><tr>
${face && markup`<td width="36" valign="middle" style="width:36px">${face}</td>`}
<td valign="middle" style="${face ? gap : "padding:0"}"><div style="${styles.name}">${helper.publicName}</div>${
    helper.about.length > 0
      ? markup`<div class="mh-quiet" style="${styles.about}"><bdi>${lines(helper.about)}</bdi></div>`
      : undefined
  }</td>
</tr></table>`;
}

function portrait({ portrait: shown }: Helper): Markup | undefined {
  if (!shown) return undefined;
  if ("contentId" in shown) {
    return markup`<img src="cid:${shown.contentId}" width="36" height="36" alt="" style="display:block;width:36px;height:36px;border:0;border-radius:18px">`;
  }
  const colour = `hsl(${String(shown.hue)},38%,36%)`;
  return markup`<div aria-hidden="true" style="width:36px;height:36px;line-height:36px;border-radius:18px;text-align:center;font-size:14px;font-weight:600;color:#ffffff;background:${colour}">${shown.initials}</div>`;
}

/** A standard quote, which mail programs fold. */
function history(letter: Letter, earlier: Earlier): Markup {
  const title = earlierTitle(letter, earlier);
  const link = letter.pageUrl
    ? markup`<a href="${letter.pageUrl}" class="mh-quiet" style="${styles.link}">${title}</a>`
    : markup`${title}`;
  return markup`<div style="margin-top:22px"><p class="mh-quiet" style="${styles.small}">${link}</p></div>
${quote(earlier, letter.phrases.direction)}`;
}

function quote({ quoted }: Pick<Earlier, "quoted">, direction: "ltr" | "rtl"): Markup | undefined {
  const [first, ...behind] = quoted;
  if (!first) return undefined;
  return markup`<div class="gmail_quote"><blockquote type="cite" class="gmail_quote mh-quote" style="${direction === "rtl" ? styles.quoteFromRight : styles.quote}">
<p class="mh-quiet gmail_attr" style="${styles.small}">${first.attribution}</p>
${paragraphs(first.text).map((paragraph) => markup`<p dir="auto" style="margin:0 0 8px">${lines(paragraph)}</p>\n`)}${quote({ quoted: behind }, direction)}
</blockquote></div>`;
}

function end(letter: Letter): Markup {
  const footer = automaticFooter(letter);
  const reference =
    letter.content.kind === "answer"
      ? letter.phrases.say("mail.reference", { reference: letter.reference })
      : undefined;
  const texts = [footer && markup`${footer}`, speak(letter), reference && markup`${reference}`].filter(
    (each) => each instanceof Markup,
  );
  return markup`<div class="mh-rule" style="${styles.rule}">${texts.map(
    (text) => markup`<p class="mh-quiet" style="${styles.small}">${text}</p>`,
  )}</div>`;
}

function speak({ phrases, company: { phone, phoneHours }, pageUrl }: Letter): Markup | undefined {
  if (!phone || !pageUrl) return undefined;
  const number = markup`<a href="tel:${phone.replace(/[^\d+]/g, "")}" dir="ltr" class="mh-quiet" style="${styles.link};white-space:nowrap">${phone}</a>`;
  const key = phoneHours ? "mail.speak" : "mail.speak.any_time";
  return fill(phrases.template(key), { phone: number, "phone hours": phoneHours ?? "" });
}
