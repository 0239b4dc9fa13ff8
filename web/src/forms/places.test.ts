import { expect, test } from "vitest";
import { languageName, usualLanguage } from "./languages.ts";
import { zoneName, zonesByRegion } from "./time-zones.ts";

test.each([
  ["Africa/Accra", "Accra"],
  ["America/Argentina/Buenos_Aires", "Buenos Aires (Argentina)"],
  ["UTC", "UTC"],
])("%s is called %s", (zone, name) => expect(zoneName(zone)).toBe(name));

test("a zone that the browser does not know stays in the list while it is set", () => {
  const zones = zonesByRegion("Mars/Olympus").flatMap(([, of]) => of);
  expect(zones).toContain("Mars/Olympus");
  expect(zones).toContain("UTC");
});

test("the language is the browser's first, where it is offered", () => {
  expect(usualLanguage(["de-AT", "en"])).toBe("de");
  expect(usualLanguage(["tlh", "fr-CA"])).toBe("fr");
  expect(usualLanguage([])).toBe("en");
  expect(languageName("nl")).toBe("Dutch");
});
