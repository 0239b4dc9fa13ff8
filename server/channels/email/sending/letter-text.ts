import { asks, automaticFooter, automaticWords, type Earlier, earlierTitle, type Letter } from "./letter.ts";
import { paragraphs } from "./markup.ts";

/** The whole letter as plain text, in the order of the HTML, each link on a line of its own. */
export function letterText(letter: Letter): string {
  const { phrases, content, earlier } = letter;
  const { before, after } = automaticWords(letter);
  const words = content.kind === "answer" ? [content.text.trim()] : before;
  const title = content.kind === "reminder" ? [] : [phrases.say("question.title")];
  const question = asks(letter) ? [...title, ...links(letter)] : [];
  const how = content.kind !== "reminder" && asks(letter) ? [phrases.say("mail.how")] : [];
  const blocks =
    content.kind === "answer"
      ? [...words, signature(letter), [...question, ...how].join("\n")]
      : [...words, [...question, ...how].join("\n"), ...after, signature(letter)];
  return `${[...blocks, earlier ? history(letter, earlier) : "", end(letter)].filter(Boolean).join("\n\n")}\n`;
}

/** Both labels take the same width, so that the links stand below each other. */
function links({ phrases, pageUrl }: Letter): string[] {
  const labelled = [
    [`${phrases.say("question.yes")}:`, `${pageUrl}/yes`],
    [`${phrases.say("question.not_yet")}:`, `${pageUrl}/not-yet`],
  ] as const;
  const width = Math.max(...labelled.map(([label]) => [...label].length));
  return labelled.map(([label, url]) => `${label}${" ".repeat(width - [...label].length)}  ${url}`);
}

function signature({ helper }: Letter): string {
  return helper ? [helper.publicName, ...helper.about].join("\n") : "";
}

function history(letter: Letter, earlier: Earlier): string {
  const title = earlierTitle(letter, earlier);
  const head = letter.pageUrl ? `${title}:\n${letter.pageUrl}` : title;
  return [head, quote(earlier).join("\n")].filter(Boolean).join("\n\n");
}

function quote({ quoted }: Pick<Earlier, "quoted">): string[] {
  const [first, ...behind] = quoted;
  if (!first) return [];
  const said = paragraphs(first.text).flatMap((paragraph, index) => (index === 0 ? paragraph : ["", ...paragraph]));
  const inner = quote({ quoted: behind });
  const all = [first.attribution, "", ...said, ...(inner.length > 0 ? ["", ...inner] : [])];
  return all.map((line) => (line === "" ? ">" : line.startsWith(">") ? `>${line}` : `> ${line}`));
}

function end(letter: Letter): string {
  const { phrases, company, content, reference, pageUrl } = letter;
  const { phone, phoneHours } = company;
  const speak =
    phone && pageUrl
      ? phoneHours
        ? phrases.say("mail.speak", { phone, "phone hours": phoneHours })
        : phrases.say("mail.speak.any_time", { phone })
      : undefined;
  const last = content.kind === "answer" ? phrases.say("mail.reference", { reference }) : undefined;
  return [automaticFooter(letter), speak, last].filter(Boolean).join("\n");
}
