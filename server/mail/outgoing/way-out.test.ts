import { expect, test } from "vitest";
import { wayOut } from "./way-out.ts";

test.each([
  [false, null, undefined, undefined],
  [false, null, "smtp://mail.halden.example", "smtp://mail.halden.example"],
  [false, "smtps://own.halden.example", "smtp://mail.halden.example", "smtps://own.halden.example"],
  [true, null, undefined, undefined],
  [true, null, "smtp://mail.halden.example:587", undefined],
  [true, null, "smtp://127.0.0.1:2526", "smtp://127.0.0.1:2526"],
  [true, null, "smtp://localhost:2526", "smtp://localhost:2526"],
  [true, null, "smtp://[::1]:2526", "smtp://[::1]:2526"],
  [true, null, "smtp://127.0.0.1.evil.example", undefined],
  [true, "smtps://own.halden.example", "smtp://127.0.0.1:2526", undefined],
])("a demo (%s) with the inbox's %s and the operator's %s: %s", (isDemo, mailUrl, operatorUrl, url) => {
  expect(wayOut({ isDemo, mailUrl }, operatorUrl)).toBe(url);
});
