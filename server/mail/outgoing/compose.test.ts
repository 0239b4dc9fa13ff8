import { expect, test } from "vitest";
import { composeMail, ownAddress } from "./compose.ts";
import type { Ingredients } from "./ingredients.ts";

const date = new Date("2026-11-26T13:02:00Z");
const storage = { read: async (key: string) => Buffer.from(`the file ${key}`) };

const plain: Ingredients = {
  from: { name: "Ruth at Halden Kitchen", address: "support@halden.example" },
  to: [{ name: "Ama Mensah", address: "ama@example.org" }],
  cc: [],
  text: "Dear Ama,\n\nHere it is.",
  html: "<p>Dear Ama,</p><p>Here it is.</p>",
  enclosures: [],
};

async function compose(change: Partial<Ingredients> = {}, subject = "Re: Kettle") {
  const envelope = { mimeMessageId: "abc@halden.example", subject, date, publicUrl: "https://help.halden.example" };
  const raw = (await composeMail({ ...plain, ...change }, envelope, storage)).toString("latin1");
  const end = raw.indexOf("\r\n\r\n");
  const headers = raw
    .slice(0, end)
    .replace(/\r\n[ \t]/g, " ")
    .split("\r\n");
  return { raw, headers, body: raw.slice(end + 4) };
}

test("says who, to whom, what about and in which thread", async () => {
  const { headers } = await compose({
    replyTo: "support+token@halden.example",
    inReplyTo: "second@example.org",
    references: ["first@example.org", "<second@example.org>", "abc@halden.example"],
  });
  expect(headers).toEqual(
    expect.arrayContaining([
      "From: Ruth at Halden Kitchen <support@halden.example>",
      "To: Ama Mensah <ama@example.org>",
      "Reply-To: support+token@halden.example",
      "In-Reply-To: <second@example.org>",
      "References: <first@example.org> <second@example.org> <abc@halden.example>",
      "Message-ID: <abc@halden.example>",
      "Subject: Re: Kettle",
      "Date: Thu, 26 Nov 2026 13:02:00 +0000",
      "MIME-Version: 1.0",
    ]),
  );
});

test("says of an automatic mail that it is one, and of a person's nothing", async () => {
  const automatic = await compose({ autoSubmitted: "auto-generated" });
  expect(automatic.headers).toEqual(
    expect.arrayContaining(["Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All"]),
  );
  expect((await compose()).raw).not.toMatch(/auto-submitted|x-auto/i);
});

test.each([
  ["a name", { from: { name: "Ruth\r\nBcc: all@example.org", address: "support@halden.example" } }, "Re: Kettle"],
  ["an address", { to: [{ name: "", address: "ama@example.org\r\nBcc: all@example.org" }] }, "Re: Kettle"],
  ["a subject", {}, "Kettle\r\nBcc: all@example.org\r\n\r\n<script>"],
  ["a Message-ID", { inReplyTo: "x@y>\r\nBcc: all@example.org" }, "Re: Kettle"],
  ["a reference", { references: ["x@y>\r\nBcc: all@example.org"] }, "Re: Kettle"],
  ["a reply address", { replyTo: "support@halden.example\r\nBcc: all@example.org" }, "Re: Kettle"],
  ["a language", { language: "en\r\nBcc: all@example.org" }, "Re: Kettle"],
  [
    "a file's name",
    { enclosures: [{ filename: 'a"\r\nBcc: all@example.org\r\n.png', contentType: "image/png", base64: "" }] },
    "Re: Kettle",
  ],
  [
    "a file's type",
    { enclosures: [{ filename: "a.png", contentType: "image/png\r\nBcc: all@example.org", base64: "" }] },
    "Re: Kettle",
  ],
])("%s with a line break begins no header", async (_what, change, subject) => {
  const { raw } = await compose(change, subject);
  expect(raw).not.toMatch(/^bcc:/im);
});

test("keeps every line within 998 octets and seven bits, whatever was typed", async () => {
  const word = "Straße".repeat(2_000);
  const { raw } = await compose(
    {
      text: word,
      html: `<p>${word}</p>`,
      references: Array.from({ length: 400 }, (_, n) => `${n}${"x".repeat(90)}@y`),
    },
    word,
  );
  expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
  expect(raw).not.toMatch(/[^ -~\r\n\t]/);
  expect(raw).not.toMatch(/[^\r]\n/);
});

test("ends each line with CRLF, whatever the line ends of what was typed", async () => {
  const { raw } = await compose({ text: "a\nb\r\nc\rd", html: "<p>\n</p>" });
  expect(raw).toContain("a\r\nb\r\nc\r\nd");
  expect(raw.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test("keeps long ids on the line of their name", async () => {
  const id = `${"a2b".repeat(30)}@halden.example`;
  const { raw } = await compose({ inReplyTo: id });
  expect(raw).toContain(`\r\nIn-Reply-To: <${id}>\r\n`);
  expect(raw).toContain("\r\nMessage-ID: <abc@halden.example>\r\n");
});

test("a long thread keeps its first ancestor and the nearest ones", async () => {
  const references = Array.from({ length: 100 }, (_, n) => `${n}@example.org`);
  const { headers } = await compose({ references });
  const kept = headers.find((line) => line.startsWith("References:"))?.match(/<[^>]+>/g) ?? [];
  expect(kept).toHaveLength(30);
  expect([kept[0], kept.at(-1)]).toEqual(["<0@example.org>", "<99@example.org>"]);
});

test("writes names and subjects of the world as encoded words, and foreign domains in ASCII", async () => {
  const { headers } = await compose(
    {
      to: [{ name: "佐藤 花子", address: "hanako@メール.example" }],
      from: { name: "Mei, Repairs", address: "a@b.example" },
    },
    "Re: やかん",
  );
  expect(headers).toContain('From: "Mei, Repairs" <a@b.example>');
  expect(headers.find((line) => line.startsWith("To:"))).toMatch(/^To: =\?UTF-8\?.*<hanako@xn--[a-z0-9-]+\.example>$/);
  expect(headers.find((line) => line.startsWith("Subject:"))).toMatch(/=\?UTF-8\?/);
});

test("takes files from the storage and shows those that the text shows", async () => {
  const { raw } = await compose({
    html: '<p>Look: <img src="cid:pic@manyhands"></p>',
    enclosures: [
      { filename: "Rechnung März.pdf", contentType: "application/pdf", storageKey: "k1" },
      { filename: "pic.png", contentType: "image/png", storageKey: "k2", contentId: "pic@manyhands" },
    ],
  });
  expect(raw).toContain("Content-ID: <pic@manyhands>");
  expect(raw).toMatch(/Content-Disposition: inline; filename=pic.png/);
  expect(raw).toMatch(/filename\*0\*=utf-8''Rechnung%20M%C3%A4rz.pdf/);
  expect(raw).toContain(Buffer.from("the file k1").toString("base64"));
  expect(raw).toMatch(/multipart\/mixed[\s\S]*multipart\/alternative[\s\S]*text\/plain[\s\S]*multipart\/related/);
});

test.each([
  ["is gone", () => Promise.reject(new Error("gone"))],
  ["is too large", async () => Buffer.concat([Buffer.from("ffd8ff", "hex"), Buffer.alloc(200_000)])],
  ["is of a kind that few programs show", async () => Buffer.from("RIFF....WEBP")],
])("a face that %s keeps no mail back", async (_what, read) => {
  const html = '<td><img src="cid:face@h" alt=""></td><p>Words</p>';
  const enclosures = [
    { filename: "Ruth.png", contentType: "image/png", contentId: "face@h", storageKey: "k", isOrnament: true },
  ];
  const envelope = { mimeMessageId: "a@h", subject: "", date, publicUrl: "" };
  const raw = (await composeMail({ ...plain, html, enclosures }, envelope, { read })).toString();
  expect(raw).toContain("<td></td><p>Words</p>");
  expect(raw).not.toContain("cid:");
});

test("an uploaded face goes along as what it is", async () => {
  const read = async () => Buffer.from("ffd8ffe000", "hex");
  const enclosures = [
    { filename: "Ruth", contentType: "image/png", contentId: "face@h", storageKey: "k", isOrnament: true },
  ];
  const envelope = { mimeMessageId: "a@h", subject: "", date, publicUrl: "" };
  const raw = (await composeMail({ ...plain, enclosures }, envelope, { read })).toString();
  expect(raw).toMatch(/Content-Type: image\/jpeg/);
});

test("puts the real address behind links", async () => {
  const { raw } = await compose({ text: `${ownAddress}/c/x`, html: `<a href="${ownAddress}/c/x">Page</a>` });
  expect(raw).toContain("https://help.halden.example/c/x");
  expect(raw).not.toContain("manyhands.invalid");
});
