import { describe, expect, test } from "vitest";
import { languageCodes } from "../../../texts/index.ts";
import { answerThatAsks, inLanguage, plainAnswer, question, reminder } from "./example-letters.ts";
import type { Letter } from "./letter.ts";
import { htmlBytesMax, letterHtml } from "./letter-html.ts";
import { letterText } from "./letter-text.ts";

const letters = { answerThatAsks, plainAnswer, question, reminder };

describe("as plain text", () => {
  test("the answer that asks", () => {
    expect(letterText(answerThatAsks)).toBe(`Dear Ama,

This morning the driver brought the new kettle and took the dented one with him, so he tells me. Is it the right one, and does the lid close?

If anything is amiss, tell me today: Saturday is still in reach.

Ruth
Repair bench, Halden Kitchen. In until 16:00.

Did this solve it?
Yes, solved:  https://help.halden.example/c/halden/x9ft2mvb/yes
Not yet:      https://help.halden.example/c/halden/x9ft2mvb/not-yet
Each opens your page, where one more press counts. Or just answer this mail.

2 earlier messages:
https://help.halden.example/c/halden/x9ft2mvb

> Ruth, Tuesday 24 November, 10:42
>
> Dear Ama, a driver brings a new kettle on Thursday between 8 and 12 and takes the dented one with him. There is nothing to print or to pack. I have also put back the € 4.90 you paid for delivery.
>
> When it is there, please tell me whether it is right. I will ask you on Thursday.
>
>> You, Monday 23 November, 09:12
>>
>> The kettle for my mother’s birthday came in a box that was soaked through. The lid does not close and there is a dent on the left side. […]

Rather speak? +233 30 000 0142, Monday to Saturday 8 to 18: a person picks up.
Reference, should somebody ask: HK-7QK4
`);
  });

  test("the reminder says for whom it was sent, and what silence leads to", () => {
    expect(letterText(reminder)).toBe(`Dear Ama,

On Thursday 26 November I asked whether this is solved: “Kettle arrived dented, box soaked”. Perhaps it is; but only you can say so.

Yes, solved:  https://help.halden.example/c/halden/x9ft2mvb/yes
Not yet:      https://help.halden.example/c/halden/x9ft2mvb/not-yet

Without a word from you we close it on Thursday 3 December, and do not count it as solved. You can write afterwards too: it opens where it was.

Ruth
Repair bench, Halden Kitchen

Sent automatically for Ruth, the only reminder. Your answer reaches Ruth.
Rather speak? +233 30 000 0142, Monday to Saturday 8 to 18: a person picks up.
`);
  });

  test("an answer without a question is the words, who wrote them, and the way to a person", () => {
    expect(letterText(plainAnswer)).toBe(`Dear Ama,

It is on its way.

Ruth
Repair bench, Halden Kitchen. In until 16:00.

Rather speak? +233 30 000 0142, Monday to Saturday 8 to 18: a person picks up.
Reference, should somebody ask: HK-7QK4
`);
  });

  test("a question without a first name, a helper or a telephone still reads well", () => {
    const company = { ...question.company, phone: null, phoneHours: null };
    const text = letterText({ ...question, company, helper: undefined, earlier: undefined });
    expect(text).toMatch(/^Hello,\n\nOn Thursday 26 November I answered you/);
    expect(text).toMatch(/Sent automatically for Halden Kitchen. Your answer reaches Halden Kitchen.\n$/);
  });

  test("telephone hours are left out where none are set", () => {
    const text = letterText({ ...plainAnswer, company: { ...plainAnswer.company, phoneHours: null } });
    expect(text).toContain("Rather speak? +233 30 000 0142: a person picks up.");
  });
});

describe("in HTML", () => {
  test.each(Object.entries(letters))("%s says the same in the same order", (_name, letter) => {
    const shown = letterHtml(letter)
      .replace(/^[\s\S]*<body/, "<body")
      .replace(/<[^>]*>/g, "\n");
    const words = letterText(letter)
      .replace(/^.*https:.*$/gm, "")
      .replace(/^[> ]+/gm, "");
    let at = 0;
    for (const line of words.split("\n").filter(Boolean)) {
      for (const part of line.replace(/:$/, "").split(/\+233 30 000 0142|, Monday to/)) {
        at = shown.indexOf(part.trim(), at);
        expect(at, part).toBeGreaterThan(-1);
      }
    }
  });

  test.each(Object.entries(letters))("%s loads nothing from anywhere, and runs nothing", (_name, letter) => {
    const html = letterHtml(letter);
    const sources = [...html.matchAll(/\bsrc="([^"]*)"/g)].map(([, url]) => url);
    expect(sources.every((url) => url === "cid:face@halden.example")).toBe(true);
    expect(html).not.toMatch(/<script|<link|url\(|@import|background=|srcset|<form/i);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url ?? "");
    expect(links.every((url) => url.startsWith(letter.pageUrl ?? "-") || url === "tel:+233300000142")).toBe(true);
  });

  test("the two links have the same size and weight", () => {
    const cells = [...letterHtml(answerThatAsks).matchAll(/<td width="49%"[^>]*>.*<\/td>/g)].map(([cell]) =>
      cell.replace(/<\/?a|href="[^"]*"|class="[^"]*"|#[0-9a-f]{6}|>[^<>]+</g, ""),
    );
    expect(cells).toHaveLength(2);
    expect(cells[0]).toBe(cells[1]);
  });

  test("escapes what people are called and what they wrote", () => {
    const evil = "<img src=x onerror=alert(1)>";
    const letter: Letter = {
      ...answerThatAsks,
      subject: evil,
      reference: evil,
      company: { ...answerThatAsks.company, name: evil, phone: evil, phoneHours: evil },
      helper: { publicName: evil, about: [evil], portrait: { initials: evil, hue: 1 } },
      earlier: { count: 1, quoted: [{ attribution: evil, text: evil }] },
    };
    expect(letterHtml(letter)).not.toContain("<img src=x");
    expect(
      letterHtml({
        ...reminder,
        content: { ...reminder.content, kind: "question", firstName: evil, answeredOn: evil, subject: evil },
      }),
    ).not.toContain("<img src=x");
  });

  test("a long history gives way before some mail program cuts the mail off", () => {
    const text = "Long ago. ".repeat(12_000);
    const letter = { ...answerThatAsks, earlier: { count: 9, quoted: [{ attribution: "Ruth", text }] } };
    const html = letterHtml(letter);
    expect(Buffer.byteLength(html)).toBeLessThan(htmlBytesMax);
    expect(html).toContain("9 earlier messages");
  });

  test("declares both themes, and the direction of the reader's script", () => {
    expect(letterHtml(reminder)).toContain('<meta name="color-scheme" content="light dark">');
    expect(letterHtml(inLanguage(reminder, "ar"))).toContain('<html lang="ar" dir="rtl">');
  });
});

test.each(languageCodes)("no placeholder stays unfilled in %s", (language) => {
  for (const letter of Object.values(letters)) {
    expect(letterText(inLanguage(letter, language))).not.toMatch(/[{}]/);
    expect(letterHtml(inLanguage(letter, language)).replace(/<style>[\s\S]*<\/style>/, "")).not.toMatch(/[{}]/);
  }
});

test("whoever has no page gets no question, and no telephone of the customers'", () => {
  const text = letterText({ ...answerThatAsks, pageUrl: undefined, earlier: undefined });
  expect(text).not.toMatch(/https:|Did this|Rather speak/);
  expect(letterHtml({ ...answerThatAsks, pageUrl: undefined, earlier: undefined })).not.toMatch(/href=|Did this/);
});
