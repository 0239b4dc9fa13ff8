import fc from "fast-check";
import { expect, test } from "vitest";
import { readFingerprint, storable } from "./fingerprint.ts";

function fingerprintOf(text: string, cuts: readonly number[] = []) {
  const bytes = Buffer.from(text);
  const header = text.search(/\n\r?\n/) + 4;
  const places = [0, ...cuts.map((cut) => header + (cut % Math.max(bytes.length - header, 1))), bytes.length];
  const sorted = places.toSorted((a, b) => a - b).slice(1);
  const reader = readFingerprint(bytes.subarray(0, sorted[0]));
  sorted.slice(1).forEach((end, index) => {
    reader.update(bytes.subarray(sorted[index], end));
  });
  return reader.end();
}

const header = "Received: by a\r\nMessage-ID: <one@shop.example>\r\nSubject: Kettle\r\n\r\n";

test("it is the same in whatever portions the mail comes", () => {
  const line = fc.constantFrom("a", "", "\r", "\n", "\r\n", "kettle", ".");
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.nat(200), { maxLength: 6 }), (lines, cuts) => {
      const mail = header + lines.join("");
      expect(fingerprintOf(mail, cuts)).toEqual(fingerprintOf(mail));
    }),
  );
});

test("line ends, empty lines at the end and what servers add on the way don't count", () => {
  const plain = fingerprintOf(`${header}It leaks.\r\n\r\nAnna\r\n`);
  expect(fingerprintOf(`${header}It leaks.\r\n\r\nAnna\r\n\r\n`)).toEqual(plain);
  expect(fingerprintOf(`${header}It leaks.\n\nAnna`.replaceAll("\r", ""))).toEqual(plain);
  const again = fingerprintOf(`Received: by b\r\n${header}It leaks.\r\n\r\nAnna\r\n`);
  expect(again).toEqual({ ...plain, receivedLines: 2 });
  expect(fingerprintOf(`${header}It leaks again.\r\n\r\nAnna\r\n`).bodyHash).not.toEqual(plain.bodyHash);
  expect(fingerprintOf(`${header}It leaks.\r\nAnna\r\n`).bodyHash).not.toEqual(plain.bodyHash);
});

test("a mail without Message-ID is known by its header too, but not by its trace", () => {
  const mail = (from: string, trace: string) => `${trace}From: ${from}\r\nSubject: Hi\r\n\r\nHello\r\n`;
  const anna = fingerprintOf(mail("anna@a.example", ""));
  expect(anna.messageId).toBe("");
  expect(fingerprintOf(mail("anna@a.example", "Received: from x\r\n by y\r\n")).bodyHash).toEqual(anna.bodyHash);
  expect(fingerprintOf(mail("ben@b.example", "")).bodyHash).not.toEqual(anna.bodyHash);
});

test("the first Message-ID counts, folded and in any case; what a database cannot hold is taken out", () => {
  const idOf = (field: string) => fingerprintOf(`From: a@b\r\n${field}\r\n\r\nx`).messageId;
  expect(idOf("MESSAGE-ID:\r\n <a@b>\r\nMessage-ID: <c@d>")).toBe("a@b");
  expect(idOf("Message-ID: a@b")).toBe("a@b");
  expect(idOf("Message-ID: <a\0b@c>")).toBe("ab@c");
  expect(idOf("Subject: Message-ID: <a@b>")).toBe("");
  expect(idOf("Subject: x\r\n\r\nMessage-ID: <a@b>")).toBe("");
  expect(storable("a\ud800b\u0000")).toBe("a\ufffdb");
});
