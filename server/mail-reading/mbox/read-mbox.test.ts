import fc from "fast-check";
import { expect, test } from "vitest";
import { NoMbox, readMbox } from "./index.ts";

const first = "From ama@example.com Mon Nov 23 09:15:00 2026\n";

async function read(text: string, { chunk = 64, bytesMax }: { chunk?: number; bytesMax?: number } = {}) {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const mails = [];
  for await (const mail of readMbox(pieces(), { ...(bytesMax && { bytesMax }) })) mails.push(mail);
  return mails.map(({ raw, ...mail }) => ({ ...mail, raw: raw.toString() }));
}

test("mails come out one after the other, without the line between them", async () => {
  const file = `${first}Subject: One\n\nHello\n\n${first}Subject: Two\n\nAgain\n`;
  expect(await read(file)).toEqual([
    { number: 1, offset: 0, end: 67, begin: first.trim(), raw: "Subject: One\n\nHello\n", isCut: false },
    { number: 2, offset: 67, end: 133, begin: first.trim(), raw: "Subject: Two\n\nAgain\n", isCut: false },
  ]);
});

test.each([
  ["Gmail", "From 1789@xxx Mon Nov 23 09:15:00 +0000 2026\r\n"],
  ["Thunderbird", "From - Mon Nov 23 09:15:00 2026\n"],
  ["a server's own", "From MAILER-DAEMON Mon Nov 23 09:15:00 2026\n"],
  ["an address with spaces", 'From "a b"@example.com Mon Nov 23 09:15:00 2026\n'],
])("the first line of %s begins a mail", async (_whose, line) => {
  expect(await read(`${line}Subject: One\n\nHello\n\n${line}Subject: Two\n\nAgain\n`)).toHaveLength(2);
});

test("a sentence that begins with From stays in its mail", async () => {
  const body = "Subject: One\n\nHello\n\nFrom Monday on we are closed.\n";
  expect((await read(first + body)).map(({ raw }) => raw)).toEqual([body]);
});

test("what the file had to quote reads as it was written", async () => {
  const [mail] = await read(`${first}Subject: One\n\n>From now on\n>>From before\n> From a quotation\n`);
  expect(mail?.raw).toBe("Subject: One\n\nFrom now on\n>From before\n> From a quotation\n");
});

test("a mail that is too long is cut, and the next one is whole", async () => {
  const file = `${first}Subject: One\n\n${"long ".repeat(100)}\n\n${first}Subject: Two\n\nAgain\n`;
  const mails = await read(file, { bytesMax: 50 });
  expect(mails.map(({ isCut }) => isCut)).toEqual([true, false]);
  expect(mails[0]?.raw).toHaveLength(50);
});

test.each([
  ["an empty file", ""],
  ["one mail alone", "Subject: One\n\nHello\n"],
  ["a picture", "\u0089PNG\n\u001a"],
])("%s is no mailbox", async (_what, text) => {
  await expect(read(text)).rejects.toThrow(NoMbox);
});

test("however the bytes are cut on their way, the mails are the same", async () => {
  const file = `${first}A: b\r\n\r\nHello\r\n\r\n${first}A: c\n\n>From here\n\n${first}\n`;
  const whole = await read(file, { chunk: 10_000 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 90 }), async (chunk) => {
      expect(await read(file, { chunk })).toEqual(whole);
    }),
  );
});
