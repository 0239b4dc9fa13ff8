import { expect, test } from "vitest";
import { dayMs, minuteMs } from "#platform/clock.ts";
import { languageCodes, makePhrases } from "../texts/index.ts";
import { writeLetter } from "./mails.ts";

const url = "https://desk.example/sign-in/link?token=abc";
const company = 'Halden & Sons "Kitchen"';

test("the link to sign in speaks the company's language, and its own words where it has some", () => {
  const own = new Map([["de member.sign_in.press", "Los"]]);
  const phrases = makePhrases(own, "de", "de");
  const letter = writeLetter({ phrases, kind: "sign_in", name: "Ruth Halden", company, url, lifeMs: 20 * minuteMs });
  expect(letter.subject).toBe(`Anmelden bei ${company}`);
  expect(letter.text).toContain("Guten Tag Ruth,");
  expect(letter.text).toContain("einmal und 20 Minuten lang");
  expect(letter.html).toContain(">Los</a>");
  expect(letter.html).toContain("Halden &amp; Sons &quot;Kitchen&quot;");
});

test("an invitation is read from right to left where the language is", () => {
  const phrases = makePhrases(new Map(), "ar", "ar");
  const { html } = writeLetter({ phrases, kind: "invitation", name: "", company, url, lifeMs: 14 * dayMs });
  expect(html).toMatch(/^<div lang="ar" dir="rtl"><p>مرحبًا،<\/p>/);
});

test.each(languageCodes)("both mails in %s name the company, the link and how long it works", (code) => {
  for (const kind of ["sign_in", "invitation"] as const) {
    const phrases = makePhrases(new Map(), code, code);
    const { subject, text } = writeLetter({ phrases, kind, name: "", company, url, lifeMs: 14 * dayMs });
    expect(subject).toContain(company);
    for (const needed of [company, url, "14"]) expect(text).toContain(needed);
    expect(`${subject} ${text}`).not.toMatch(/[{}]/);
  }
});
