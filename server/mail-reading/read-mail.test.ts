import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mailAsJson, readMail } from "./index.ts";

function mail(...lines: string[]): Buffer {
  return Buffer.from(lines.join("\r\n"));
}

const ordinary = mail(
  "Return-Path: <ama@example.org>",
  "Delivered-To: support@halden.example",
  "Received: from mx.example.org by mx.halden.example; Tue, 5 May 2026 10:00:02 +0000",
  "Received: from phone by mx.example.org; Tue, 5 May 2026 10:00:01 +0000",
  "Authentication-Results: mx.halden.example; dkim=pass header.d=example.org;",
  "\tspf=pass smtp.mailfrom=example.org",
  "Authentication-Results: elsewhere.example; dmarc=pass",
  "From: Ama Mensah <ama@example.org>",
  "To: Halden Kitchen <support+T0K3N@halden.example>, kofi@example.org",
  "Cc: Esi <esi@example.org>",
  "Reply-To: Ama at work <ama@work.example>",
  "Subject: =?utf-8?Q?Der_Tisch_f=C3=BCr_vier?=",
  "Date: Tue, 5 May 2026 12:00:00 +0200",
  "Message-ID: <one@example.org>",
  "In-Reply-To: <table.4711@halden.example>",
  "References: <first@example.org>",
  " <table.4711@halden.example>",
  "MIME-Version: 1.0",
  "Content-Type: multipart/mixed; boundary=x",
  "",
  "--x",
  "Content-Type: multipart/alternative; boundary=y",
  "",
  "--y",
  "Content-Type: text/plain; charset=utf-8",
  "Content-Transfer-Encoding: 8bit",
  "",
  "Ein Bein ist kürzer.",
  "",
  "-- ",
  "Ama Mensah",
  "",
  "Am 05.05.2026 um 10:00 schrieb Ruth Adeyemi:",
  "> Ist er da?",
  "--y",
  "Content-Type: text/html; charset=utf-8",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  '<p>Ein Bein ist k=C3=BCrzer. <img src=3D"cid:leg@x"><img src=3D"https://track.example/1"></p>',
  '<div class=3D"moz-cite-prefix">Am 05.05.2026 um 10:00 schrieb Ruth:</div><blockquote type=3Dcite>Ist er da?</blockquote>',
  "--y--",
  "--x",
  'Content-Type: image/png; name="leg.png"',
  'Content-Disposition: inline; filename="leg.png"',
  "Content-ID: <leg@x>",
  "Content-Transfer-Encoding: base64",
  "",
  "iVBORw0KGgo=",
  "--x--",
  "",
);

test("a mail is read whole", () => {
  const read = readMail(ordinary);
  expect(read).toMatchObject({
    subject: "Der Tisch für vier",
    from: { name: "Ama Mensah", address: "ama@example.org" },
    to: [
      { name: "Halden Kitchen", address: "support+T0K3N@halden.example" },
      { name: "", address: "kofi@example.org" },
    ],
    cc: [{ name: "Esi", address: "esi@example.org" }],
    replyTo: [{ name: "Ama at work", address: "ama@work.example" }],
    date: "2026-05-05T10:00:00.000Z",
    messageId: "one@example.org",
    inReplyTo: "table.4711@halden.example",
    references: ["first@example.org", "table.4711@halden.example"],
    reply: "Ein Bein ist kürzer.",
    folded: [
      { kind: "signature", text: "-- \nAma Mensah" },
      { kind: "history", text: "Am 05.05.2026 um 10:00 schrieb Ruth Adeyemi:\n> Ist er da?" },
    ],
    kind: "person",
    returnPath: "ama@example.org",
    deliveredTo: ["support@halden.example"],
    receivedCount: 2,
    authenticationResults: [
      "mx.halden.example; dkim=pass header.d=example.org; spf=pass smtp.mailfrom=example.org",
      "elsewhere.example; dmarc=pass",
    ],
    flags: [],
  });
  expect(read.newHtml?.trim()).toBe(
    '<p>Ein Bein ist kürzer. <img src="cid:leg@x"><img data-remote-src="https://track.example/1"></p>',
  );
  expect(read.foldedHtml.map((part) => part.kind)).toEqual(["history"]);
  expect(read.html).toContain("Ist er da?");
  expect(read.attachments).toEqual([
    {
      filename: "leg.png",
      contentType: "image/png",
      disposition: "inline",
      cid: "leg@x",
      location: null,
      size: 8,
      sha256: "4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6",
      content: Buffer.from("iVBORw0KGgo=", "base64"),
    },
  ]);
});

test("as JSON it is one line, without bytes", () => {
  const line = mailAsJson("one.eml", readMail(ordinary));
  expect(line).not.toContain("\n");
  const parsed: unknown = JSON.parse(line);
  expect(parsed).toMatchObject({
    file: "one.eml",
    attachments: [{ filename: "leg.png", disposition: "inline", cid: "leg@x", size: 8 }],
    recipients: [],
  });
});

describe("what is odd", () => {
  test.each<[string, Buffer, object]>([
    ["nothing at all", Buffer.alloc(0), { subject: null, from: null, to: [], text: "", flags: ["from-missing"] }],
    ["only text", Buffer.from("Hello, this is no mail"), { text: "Hello, this is no mail" }],
    [
      "two senders",
      mail("From: a@example.org", "From: b@example.org", "", "x"),
      { from: { address: "a@example.org" }, flags: ["duplicate-from"] },
    ],
    [
      "two subjects",
      mail("From: a@example.org", "Subject: one", "Subject: two", "", "x"),
      { subject: "one", flags: ["duplicate-subject"] },
    ],
    [
      "a date that is none",
      mail("From: a@example.org", "Date: soon", "", "x"),
      { date: null, flags: ["date-invalid"] },
    ],
    ["no date", mail("From: a@example.org", "", "x"), { date: null, flags: [] }],
    ["only a Sender", mail("Sender: a@example.org", "", "x"), { from: { address: "a@example.org" } }],
    ["bytes of zero", mail("From: a@example.org", "Subject: a\0b", "", "x\0y"), { subject: "ab", text: "xy" }],
    [
      "a wrong charset",
      Buffer.concat([
        mail("From: a@example.org", "Content-Type: text/plain; charset=utf-8", "", ""),
        Buffer.from("Gr\xfc\xdfe aus M\xfcnchen", "latin1"),
      ]),
      { text: "Grüße aus München", flags: ["charset-guessed"] },
    ],
    [
      "raw letters in the header",
      mail("From: José <jose@example.org>", "Subject: Grüße", "", "x"),
      { subject: "Grüße", from: { name: "José" } },
    ],
    [
      "several To fields",
      mail("From: a@example.org", "To: b@example.org", "To: c@example.org", "", "x"),
      { to: [{ address: "b@example.org" }, { address: "c@example.org" }] },
    ],
    [
      "our own headers, which say nothing",
      mail("From: a@example.org", "X-Manyhands-Conversation: 4711", "", "x"),
      { kind: "person", flags: [] },
    ],
    [
      "a boundary that never comes",
      mail("From: a@example.org", "Content-Type: multipart/mixed; boundary=x", "", "the text"),
      { attachments: [{ contentType: "multipart/mixed" }] },
    ],
  ])("%s", (_, raw, expected) => {
    expect(readMail(raw)).toMatchObject(expected);
  });
});

describe("whatever comes in", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "From: a@example.org",
      "Content-Type: multipart/mixed; boundary=x",
      "Content-Type: text/html",
      "Content-Transfer-Encoding: base64",
      "--x",
      "--x--",
      "",
      "> quoted",
      "On 5 May 2026, a@b.example wrote:",
      "=?utf-8?Q?",
      "Final-Recipient: rfc822; a@b.example",
      "-- ",
      "<p>",
      "begin 644 a",
    ),
    fc.string({ maxLength: 30 }),
  );

  test("is read without an error, and can be stored", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.array(line, { maxLength: 40 }), (bytes, lines) => {
        for (const raw of [
          Buffer.from(bytes),
          Buffer.concat([Buffer.from(`${lines.join("\n")}\n`), Buffer.from(bytes)]),
        ]) {
          const json = JSON.stringify(readMail(raw));
          expect(json).not.toContain("\\u0000");
          expect(json.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  test("every word of a text is in the reply or in what is folded", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            line,
            fc.constantFrom("Hello Ruth,", "> Which door?", "Sent from my iPhone", "-----Original Message-----"),
          ),
          { maxLength: 30 },
        ),
        (lines) => {
          const text = lines.join("\n").replaceAll("\0", "");
          const { reply, folded } = readMail(
            Buffer.from(`From: a@example.org\nContent-Type: text/plain; charset=utf-8\n\n${text}`),
          );
          const shown = [reply, ...folded.map((part) => part.text)].join(" ");
          const count = (whole: string) => whole.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
          expect(count(shown)).toBe(count(text.toWellFormed()));
        },
      ),
      { numRuns: 600 },
    );
  });
});

describe("nothing takes long", () => {
  const head = "From: a@example.org\nMIME-Version: 1.0\n";
  test.each<[string, () => string]>([
    ["a line of 767 kilobytes", () => `${head}\n${"a b ".repeat(192_000)}`],
    ["a megabyte of lines like fields", () => `${head}\n${"From: a\nDate: b\n".repeat(60_000)}`],
    ["a megabyte of introductions", () => `${head}\n${"On 5 May 2026 a@b.c wrote:\n> x\ny\n".repeat(30_000)}`],
    ["a megabyte of dashes", () => `${head}\n${(`--${" ".repeat(150)}x--y\n`).repeat(6_000)}`],
    ["a megabyte of signatures", () => `${head}\n${"x\n--\n".repeat(200_000)}`],
    [
      "20 000 parts",
      () =>
        `${head}Content-Type: multipart/mixed; boundary=x\n\n${"--x\nContent-Type: text/plain; name=a.txt\n\nhello\n".repeat(20_000)}--x--`,
    ],
    [
      "5 000 levels",
      () =>
        Array.from({ length: 5_000 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join(
          "",
        ),
    ],
    ["a megabyte of open elements", () => `${head}Content-Type: text/html\n\n${"<div>".repeat(200_000)}`],
    [
      "a megabyte of quotes in HTML",
      () =>
        `${head}Content-Type: text/html\n\n${"<div>On 5 May 2026 a@b.c wrote:</div><blockquote>x</blockquote>".repeat(15_000)}`,
    ],
    [
      "a report on 15 000 recipients",
      () =>
        `From: MAILER-DAEMON@x.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x\n\nfailed\n--x\nContent-Type: message/delivery-status\n\n${"Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n\n".repeat(15_000)}--x--`,
    ],
  ])("%s", (_, make) => {
    const raw = Buffer.from(make());
    const before = process.cpuUsage();
    readMail(raw);
    // The bar is a second a megabyte: of the processor's time, for machines that run tests are busy.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
  });
});
