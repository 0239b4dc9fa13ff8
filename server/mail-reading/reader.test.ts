import { afterAll, describe, expect, test } from "vitest";
import { createMailReader, UnreadableMail } from "./index.ts";

const reader = createMailReader({ workers: 1, timeoutMs: 10_000 });
afterAll(() => reader.close());

const raw = Buffer.from(
  "From: Ama <ama@example.org>\nSubject: Leg\nContent-Type: image/png; name=leg.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n",
);

describe("a reader of mails", () => {
  test("reads in a thread of its own and brings the bytes of what is attached", async () => {
    const mail = await reader.read(raw);
    expect(mail.from).toEqual({ name: "Ama", address: "ama@example.org" });
    expect(mail.attachments[0]?.content).toEqual(Buffer.from("iVBORw0KGgo=", "base64"));
  });

  test("reads more mails than it has threads, each its own", async () => {
    const mails = await Promise.all(
      Array.from({ length: 20 }, (_, at) => reader.read(Buffer.from(`From: a@example.org\nSubject: ${at}\n\nx`))),
    );
    expect(mails.map((mail) => mail.subject)).toEqual(Array.from({ length: 20 }, (_, at) => `${at}`));
  });

  test("knows the envelope sender", async () => {
    expect((await reader.read(raw, { returnPath: "" })).returnPath).toBe("");
  });

  test("hands over large attachments whole and leaves the raw mail alone", async () => {
    const large = Buffer.concat([
      Buffer.from("From: a@example.org\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n"),
      Buffer.from(Buffer.alloc(3_000_000, 7).toString("base64")),
    ]);
    const mail = await reader.read(large);
    expect(mail.attachments[0]).toMatchObject({ size: 3_000_000 });
    expect(mail.attachments[0]?.content.equals(Buffer.alloc(3_000_000, 7))).toBe(true);
    expect(large.length).toBeGreaterThan(4_000_000);
  });
});

describe("a mail beyond its limits is unreadable, and the next one is read", () => {
  const slow = Buffer.from(`From: a@example.org\n\n${"From: a@b.c\nxx\n\n".repeat(400_000)}`);

  test("too slow: no thread even starts in that time, and each mail gets a new one", async () => {
    const hasty = createMailReader({ workers: 1, timeoutMs: 1 });
    const outcomes = await Promise.allSettled([hasty.read(raw), hasty.read(raw)]);
    for (const outcome of outcomes) {
      const error: unknown = outcome.status === "rejected" ? outcome.reason : null;
      expect(error).toBeInstanceOf(UnreadableMail);
      expect(error).toMatchObject({ name: "UnreadableMail", reason: "too-slow" });
    }
    await hasty.close();
  });

  test("too much memory", async () => {
    const small = createMailReader({ workers: 1, timeoutMs: 15_000, memoryMb: 30 });
    await expect(small.read(slow)).rejects.toMatchObject({ reason: "too-much-memory" });
    expect((await small.read(raw)).subject).toBe("Leg");
    await small.close();
  });

  test("the reader was closed", async () => {
    const closed = createMailReader({ workers: 1 });
    const waiting = [closed.read(raw), closed.read(raw)].map((each) =>
      expect(each).rejects.toMatchObject({ reason: "closed" }),
    );
    await closed.close();
    await Promise.all(waiting);
    await expect(closed.read(raw)).rejects.toMatchObject({ reason: "closed" });
  });
});
