import { expect, test } from "vitest";
import { slugOf, usualAddress } from "./slug.ts";

test.each([
  ["Halden Kitchen", "halden-kitchen"],
  ["Müller & Söhne GmbH", "muller-sohne-gmbh"],
  ["  Łódź!  ", "lodz"],
  ["日本", "company-1"],
  ["A", "company-a"],
  ["x".repeat(60), "x".repeat(40)],
])("%s stands in the address as %s", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
  expect(slugOf(name)).toMatch(/^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$/);
});

test.each([
  ["marta@halden.example", "support@halden.example"],
  ["marta@gmail.com", ""],
  ["marta", ""],
])("who writes from %s is offered %s", (email, address) => expect(usualAddress(email)).toBe(address));
