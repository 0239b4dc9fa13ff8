import { expect, test } from "vitest";
import { seal, unseal } from "./sealed.ts";

const secret = "the installation's own secret";

test("what is sealed opens with its secret at its place, and shows nothing until then", () => {
  const sealed = seal(secret, "inbox 1", "pässword");
  expect(sealed.toString("latin1")).not.toContain("ssword");
  expect(unseal(secret, "inbox 1", sealed)).toBe("pässword");
  expect(seal(secret, "inbox 1", "pässword")).not.toEqual(sealed);
});

test("with another secret, at another place, or changed, it does not open", () => {
  const sealed = seal(secret, "inbox 1", "password");
  expect(() => unseal("another secret", "inbox 1", sealed)).toThrow();
  expect(() => unseal(secret, "inbox 2", sealed)).toThrow();
  sealed.writeUInt8(sealed.readUInt8(30) ^ 1, 30);
  expect(() => unseal(secret, "inbox 1", sealed)).toThrow();
});
