import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  defaultText,
  formatDuration,
  formatMoment,
  formatSize,
  languageCodes,
  makePhrases,
  partsOf,
  placeholdersOf,
  renderText,
  textKeys,
} from "./index.ts";

const root = join(import.meta.dirname, "../..");
const placeholdersIn = (text: string) => [...new Set(text.match(/\{[^{}]*\}/g) ?? [])].sort();

describe("our own texts", () => {
  test.each(languageCodes)("in %s name nothing that they cannot name, and are never empty", (code) => {
    const wrong = textKeys.filter((key) => {
      const known = placeholdersOf(key).map((name) => `{${name}}`);
      const text = defaultText(key, code);
      return text.trim() === "" || placeholdersIn(text).some((name) => !known.includes(name));
    });
    expect(wrong).toEqual([]);
  });

  test.each(languageCodes)("in %s leave out nothing that the reader must know", (code) => {
    const needed = [
      "{phone}",
      "{reference}",
      "{subject}",
      "{closes on}",
      "{limit}",
      "{first name}",
      "{name}",
      "{lifetime}",
    ];
    const missing = textKeys.filter((key) => {
      const english = placeholdersIn(defaultText(key, "en")).filter((name) => needed.includes(name));
      return english.some((name) => !defaultText(key, code).includes(name));
    });
    expect(missing).toEqual([]);
  });

  test.each(languageCodes)("in %s use no dashes as commas and no straight apostrophes between letters", (code) => {
    const wrong = textKeys.filter((key) => /\p{L}'\p{L}|\s[–—]\s/u.test(defaultText(key, code)));
    expect(wrong).toEqual([]);
  });
});

test("every text is read somewhere: what a company changes in the settings changes something", () => {
  const sources = globSync("server/**/*.ts", { cwd: root, exclude: ["**/node_modules/**", "server/texts/wording/**"] })
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");
  expect(textKeys.filter((key) => !key.endsWith(".nameless") && !sources.includes(`"${key}"`))).toEqual([]);
});

describe("phrases", () => {
  test("take the text for the nameless where no first name is known", () => {
    const { say } = makePhrases(new Map(), "en", "en");
    expect(say("page.asked.lead", { "first name": "Ama" })).toBe("Ama, only you can say so.");
    expect(say("page.asked.lead", { "first name": "" })).toBe("Only you can say so.");
  });

  test("prefer the company's words for the region, then for the language", () => {
    const own = new Map([
      ["pt-br question.yes", "Sim, resolvi"],
      ["pt question.yes", "Sim"],
      ["pt question.not_yet", "Não"],
    ]);
    const { say } = makePhrases(own, "pt-BR", "en");
    expect([say("question.yes"), say("question.not_yet")]).toEqual(["Sim, resolvi", "Não"]);
  });

  test("fall back to the company's language, with its own words, for one that we have none in", () => {
    const phrases = makePhrases(new Map([["nl question.yes", "Jazeker"]]), "fi", "nl");
    expect(phrases.say("question.yes")).toBe("Jazeker");
    expect(phrases.say("question.not_yet")).toBe("Nog niet");
    expect(phrases.language).toBe("nl");
    expect(makePhrases(new Map(), "fi", "xx").say("question.yes")).toBe("Yes, solved");
  });

  test("run from right to left in Arabic", () => {
    expect(makePhrases(new Map(), "ar", "en").direction).toBe("rtl");
  });
});

describe("rendering", () => {
  test("puts the values in and escapes nothing; what has no value stays visible", () => {
    expect(renderText("{name} & {name}: {count}", { name: "<b>{count}</b>" })).toBe(
      "<b>{count}</b> & <b>{count}</b>: {count}",
    );
  });

  test("cuts a text at its placeholders", () => {
    expect(partsOf("a {name} b")).toEqual([{ words: "a ", name: "name" }, { words: " b" }]);
  });
});

describe("moments", () => {
  const now = new Date("2026-11-26T13:20:00Z");
  const moment = (at: string, language: string, zone = "Africa/Accra") =>
    formatMoment(new Date(at), language, zone, "moment", now);

  test("are near in words and far as a date, in the reader's language and zone", () => {
    expect(moment("2026-11-26T13:02:00Z", "en")).toBe("today at 13:02");
    expect(moment("2026-11-26T13:02:00Z", "de")).toBe("heute um 13:02");
    expect(moment("2026-11-23T09:12:00Z", "fr")).toBe("lundi à 09:12");
    expect(moment("2026-11-03T09:12:00Z", "nl", "Europe/Amsterdam")).toBe("3 november om 10:12");
    expect(moment("2025-11-03T09:12:00Z", "ja")).toBe("2025年11月3日 9:12");
  });

  test("change the day with the zone", () => {
    expect(moment("2026-11-26T23:30:00Z", "en", "Asia/Tokyo")).toMatch(/^tomorrow|^today/);
    expect(formatMoment(new Date("2026-11-26T23:30:00Z"), "en", "Asia/Tokyo", "near_day", now)).toBe("tomorrow");
  });

  test("stand as a day in a sentence", () => {
    const day = (language: string) =>
      formatMoment(new Date("2026-12-03T12:00:00Z"), language, "Nowhere/Land", "day", now);
    expect([day("en"), day("de"), day("pl")]).toEqual(["Thursday 3 December", "Donnerstag, 3. Dezember", "3 grudnia"]);
  });

  test("last as long as people say it", () => {
    expect(formatDuration(80 * 60_000, "en")).toBe("1 hour, 20 minutes");
    expect(formatDuration(3 * 24 * 3_600_000, "sv")).toBe("3 dygn");
    expect(formatDuration(0, "en")).toBe("1 minute");
    expect(formatSize(26_214_400, "en")).toBe("25 MB");
  });
});
