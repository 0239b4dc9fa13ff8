import { expect, test } from "vitest";
import { holidaysIn } from "./holidays.ts";

const today = "2026-11-24";
const calendar = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines: string[]) => ["BEGIN:VEVENT", "UID:1", ...lines, "END:VEVENT"].join("\r\n");

test("whole days are holidays, also several in a row; what has a time is an appointment", () => {
  const written = calendar(
    event("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261227", "SUMMARY:Christmas"),
    event("DTSTART:20261201T100000Z", "DTEND:20261201T110000Z", "SUMMARY:Dentist"),
    event("DTSTART;VALUE=DATE:20270427", "SUMMARY:Koningsdag"),
    event("DTSTART;VALUE=DATE:20261231", "STATUS:CANCELLED", "SUMMARY:Not closed after all"),
  );
  expect(holidaysIn(written, today)).toEqual([
    { day: "2026-12-25", name: "Christmas" },
    { day: "2026-12-26", name: "Christmas" },
    { day: "2027-04-27", name: "Koningsdag" },
  ]);
});

test("what comes back each year does, for as far as anybody plans", () => {
  const written = calendar(event("DTSTART;VALUE=DATE:20000101", "RRULE:FREQ=YEARLY", "SUMMARY:New Year"));
  expect(holidaysIn(written, today).map(({ day }) => day)).toEqual(["2027-01-01", "2028-01-01", "2029-01-01"]);
});

test("a calendar without end is cut, and takes no time", () => {
  const written = calendar(event("DTSTART;VALUE=DATE:20261124", "RRULE:FREQ=DAILY"));
  expect(holidaysIn(written, today).length).toBeLessThanOrEqual(1_000);
});

test.each(["", "hello", "<html></html>", "BEGIN:VCARD\r\nEND:VCARD\r\n"])("%j is refused as no calendar", (written) => {
  expect(() => holidaysIn(written, today)).toThrow("no iCalendar");
});
