import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isGenuine,
  pageUrl,
  readMessageId,
  readToken,
  replyAddress,
  tokenOfAddress,
  writeMessageId,
  writeToken,
} from "./index.ts";
import { idOfBytes } from "./mac.ts";
import { purposes, tokenLength } from "./token.ts";

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((array) => Buffer.from(array));
const id = bytes(16).map(idOfBytes);
const signingKey = fc.record({ id: fc.integer({ min: 0, max: 255 }), secret: bytes(32) });
const place = fc.record({ workspaceId: id, conversationId: id, participantId: id, participantKey: bytes(8) });
const purpose = fc.constantFrom(...purposes);
const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** Changes one bit of one letter. */
function flip(text: string, bit: number): string {
  const index = Math.floor(bit / 5) % text.length;
  const changed = letters[letters.indexOf(text.charAt(index)) ^ (1 << (bit % 5))];
  return text.slice(0, index) + changed + text.slice(index + 1);
}

describe("a token", () => {
  test("is genuine for its participant, and says its purpose", () => {
    fc.assert(
      fc.property(signingKey, place, purpose, (key, where, what) => {
        const token = readToken(writeToken(key, where, what));
        expect(token).toMatchObject({ participantKey: where.participantKey, purpose: what });
        expect(token && isGenuine([key], token, where)).toBe(true);
      }),
    );
  });

  test("is genuine in any case of its letters", () => {
    fc.assert(
      fc.property(signingKey, place, fc.infiniteStream(fc.boolean()), (key, where, upper) => {
        const shouted = [...writeToken(key, where, "reply")].map((letter) =>
          upper.next().value ? letter.toUpperCase() : letter,
        );
        const token = readToken(shouted.join(""));
        expect(token && isGenuine([key], token, where)).toBe(true);
      }),
    );
  });

  test("is nothing with any bit flipped", () => {
    fc.assert(
      fc.property(signingKey, place, purpose, fc.nat(tokenLength * 5 - 1), (key, where, what, bit) => {
        const token = readToken(flip(writeToken(key, where, what), bit));
        const everyKey = Array.from({ length: 256 }, (_, keyId) => ({ ...key, id: keyId }));
        expect(token !== undefined && isGenuine(everyKey, token, where)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test("is nothing for another workspace, conversation or participant, nor with another key", () => {
    fc.assert(
      fc.property(signingKey, place, place, bytes(32), (key, where, other, secret) => {
        const token = readToken(writeToken(key, where, "page"));
        if (!token) throw new Error("It must be read.");
        for (const part of ["workspaceId", "conversationId", "participantId"] as const) {
          expect(isGenuine([key], token, { ...where, [part]: other[part] })).toBe(false);
        }
        expect(isGenuine([{ ...key, secret }], token, where)).toBe(false);
        expect(isGenuine([], token, where)).toBe(false);
      }),
    );
  });

  test("of one purpose does not pass as another", () => {
    fc.assert(
      fc.property(signingKey, place, purpose, purpose, (key, where, what, wanted) => {
        fc.pre(what !== wanted);
        const token = readToken(writeToken(key, where, what));
        expect(token !== undefined && isGenuine([key], { ...token, purpose: wanted }, where)).toBe(false);
      }),
    );
  });

  test("is not found in anything else", () => {
    fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => readToken(text) === undefined));
  });
});

describe("a reply address", () => {
  const key = { id: 7, secret: Buffer.alloc(32, 1) };
  const where = {
    workspaceId: "01890000-0000-7000-8000-000000000001",
    conversationId: "01890000-0000-7000-8000-000000000002",
    participantId: "01890000-0000-7000-8000-000000000003",
    participantKey: Buffer.from("0102030405060708", "hex"),
  };
  const token = writeToken(key, where, "reply");

  test("keeps the inbox's name before the token, and the domain", () => {
    const address = replyAddress("support@halden.example", token);
    expect(address).toBe(`support+${token}@halden.example`);
    expect(tokenOfAddress(address ?? "")).toEqual(readToken(token));
    expect(tokenOfAddress((address ?? "").toUpperCase())).toEqual(readToken(token));
  });

  test("has a local part of 64 octets at most; with a longer one there is none", () => {
    expect(replyAddress(`${"a".repeat(21)}@halden.example`, token)?.indexOf("@")).toBe(64);
    expect(replyAddress(`${"a".repeat(22)}@halden.example`, token)).toBeUndefined();
    expect(replyAddress(`${"é".repeat(11)}@halden.example`, token)).toBeUndefined();
  });

  test("may have a plus of its own", () => {
    expect(tokenOfAddress(`support+eu+${token}@halden.example`)).toEqual(readToken(token));
  });

  test("without a token has none", () => {
    for (const address of ["", "support", "support@halden.example", "support+shop@halden.example", "a+@b", token]) {
      expect(tokenOfAddress(address)).toBeUndefined();
    }
  });

  test("has a page beside it", () => {
    expect(pageUrl("http://localhost:3000", "halden", token)).toBe(`http://localhost:3000/c/halden/${token}`);
  });
});

describe("a Message-ID of ours", () => {
  const message = fc.record({ workspaceId: id, conversationId: id, messageId: id });

  test("tells conversation and message, with and without brackets, in any case", () => {
    fc.assert(
      fc.property(signingKey, message, (key, { workspaceId, ...about }) => {
        const written = writeMessageId(key, { workspaceId, ...about }, "halden.example");
        expect(written).toMatch(/^[a-z2-7]+@halden\.example$/);
        expect(readMessageId([key], workspaceId, written)).toEqual(about);
        expect(readMessageId([key], workspaceId, `<${written.toUpperCase()}>`)).toEqual(about);
      }),
    );
  });

  test("is nothing with any bit flipped, in another workspace or with another key", () => {
    fc.assert(
      fc.property(signingKey, message, fc.nat(78 * 5), bytes(32), id, (key, about, bit, secret, elsewhere) => {
        const written = writeMessageId(key, about, "halden.example");
        const left = written.slice(0, written.indexOf("@"));
        expect(readMessageId([key], about.workspaceId, `${flip(left, bit)}@halden.example`)).toBeUndefined();
        expect(readMessageId([{ ...key, secret }], about.workspaceId, written)).toBeUndefined();
        expect(readMessageId([key], elsewhere, written)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  test("is not found in a foreign one", () => {
    fc.assert(
      fc.property(signingKey, id, fc.string({ maxLength: 100 }), (key, workspaceId, text) => {
        expect(readMessageId([key], workspaceId, text)).toBeUndefined();
      }),
    );
  });
});
