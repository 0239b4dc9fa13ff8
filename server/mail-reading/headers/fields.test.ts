import { describe, expect, test } from "vitest";
import { readDate, readHeaderBlock, readMessageIds, readParameterField, readUnstructured } from "./index.ts";

const latin1 = (text: string) => Buffer.from(text, "utf8").toString("latin1");

describe("a header", () => {
  const read = (text: string) => {
    const bytes = Buffer.from(text);
    const { fields, bodyStart } = readHeaderBlock(bytes);
    return { names: fields.map((field) => field.name), body: bytes.toString("utf8", bodyStart) };
  };

  test.each([
    ["ends at an empty line", "From: a\nTo: b\n\nbody", ["from", "to"], "body"],
    ["has CRLF", "From: a\r\nTo: b\r\n\r\nbody", ["from", "to"], "body"],
    ["has CR", "From: a\rTo: b\r\rbody", ["from", "to"], "body"],
    [
      "begins with the line of a mailbox file",
      "From ama@example.org Tue May  5 10:00:00 2026\nFrom: a\n\nbody",
      ["from"],
      "body",
    ],
    ["begins with empty lines", "\n\nFrom: a\n\nbody", ["from"], "body"],
    ["has a space before the colon", "Subject : a\n\nbody", ["subject"], "body"],
    ["lacks the empty line", "From: a\nThis is the body.\nMore", ["from"], "This is the body.\nMore"],
    ["has a broken line inside", "Subject: a\nbroken off\nTo: b\n\nbody", ["subject", "to"], "body"],
    ["has white space alone in its last line", "From: a\n \nbody", ["from"], "body"],
    ["has no body", "From: a", ["from"], ""],
    ["is missing", "Just text.\nAnd more.", [], "Just text.\nAnd more."],
    ["begins with a byte order mark", "\ufeffFrom: a\n\nbody", ["from"], "body"],
  ])("%s", (_, text, names, body) => {
    expect(read(text)).toEqual({ names, body });
  });
});

describe("free text", () => {
  test.each([
    ["plain", "plain"],
    [" =?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"],
    ["=?UTF-8?b?R3LDvMOfZQ==?=", "Grüße"],
    ["=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab"],
    ["=?utf-8?Q?a?=\r\n =?utf-8?Q?b?=", "ab"],
    ["=?utf-8?Q?a?= b =?utf-8?Q?c?=", "a b c"],
    ["=?utf-8?Q?a_b?=", "a b"],
    ["=?utf-8*EN?Q?a?=", "a"],
    ["=?utf-8?Q?Hello\r\n _there!?=", "Hello there!"],
    ["=?utf-8?Q?with space?=", "with space"],
    ["=?utf-8?Q?=F0=9F=8E?= =?utf-8?Q?=89?=", "🎉"],
    ["=?utf-8?B?8J+O?= =?utf-8?B?iQ==?=", "🎉"],
    ["=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=", "日本"],
    ["=?iso-2022-jp?B?GyRCRnw=?= =?iso-2022-jp?B?S1wbKEI=?=", "日本"],
    ["=?gb2312?B?xPq6ww==?=", "您好"],
    ["=?windows-1251?Q?=CF=F0=E8=E2=E5=F2?=", "Привет"],
    ["=?koi8-r?Q?=F0=D2=C9=D7=C5=D4?=", "Привет"],
    ["=?utf-7?Q?+AOQ-?=", "ä"],
    ["=?x-unknown?Q?Gr=FC=DFe_aus_M=FCnchen?=", "Grüße aus München"],
    ["=?utf-8?Q?Gr=FC=DFe?=", "Grüße"],
    ["=?utf-8", "=?utf-8"],
    ["=?utf-8?X?abc?=", "=?utf-8?X?abc?="],
    ["one\r\n two", "one two"],
    ["a\u0000b", "ab"],
    ["Grüße", "Grüße"],
  ])("%j", (raw, expected) => {
    expect(readUnstructured(latin1(raw))).toBe(expected);
  });
});

describe("a date", () => {
  test.each([
    ["Tue, 5 May 2026 10:00:00 +0200", "2026-05-05T08:00:00.000Z"],
    ["5 May 2026 10:00 -0330", "2026-05-05T13:30:00.000Z"],
    ["5 may 26 10:00:00 GMT", "2026-05-05T10:00:00.000Z"],
    ["Tue, 05 May 99 10:00:00 EST", "1999-05-05T15:00:00.000Z"],
    ["Tue, 5 May 2026 10(comment):  00  :  06 +0000", "2026-05-05T10:00:06.000Z"],
    ["Tue, 5 May 2026 10:00:00 +0200 (CEST)", "2026-05-05T08:00:00.000Z"],
    ["Tue May  5 10:00:00 2026", "2026-05-05T10:00:00.000Z"],
    ["2026-05-05T10:00:00+02:00", "2026-05-05T08:00:00.000Z"],
    ["2026-05-05 10:00:00", "2026-05-05T10:00:00.000Z"],
    ["5-May-2026 10:00:00 +0000", "2026-05-05T10:00:00.000Z"],
    ["5 May 2026 01:00:00 PM", "2026-05-05T13:00:00.000Z"],
    ["Tue, 5 May 2026 10:00:00", "2026-05-05T10:00:00.000Z"],
    ["31 Feb 2026 10:00:00 +0000", null],
    ["5 Zzz 2026 10:00:00 +0000", null],
    ["5 May 2026 25:00:00 +0000", null],
    ["yesterday", null],
    ["", null],
  ])("%j", (raw, expected) => {
    expect(readDate(raw)).toBe(expected);
  });
});

describe("ids", () => {
  test.each([
    ["<a@b>", ["a@b"]],
    ["<a@b> <c@d>\r\n <e@f>", ["a@b", "c@d", "e@f"]],
    ["<a@b><c@d>", ["a@b", "c@d"]],
    ['Your message of Tuesday <a@b> "text"', ["a@b"]],
    ["a@b", ["a@b"]],
    ["< a@b >", ["a@b"]],
    ["<a\r\n @b>", ["a@b"]],
    ["", []],
    ["no id here", []],
  ])("%j", (raw, expected) => {
    expect(readMessageIds(raw)).toEqual(expected);
  });
});

describe("parameters", () => {
  const read = (raw: string) => {
    const { value, parameters } = readParameterField(latin1(raw));
    return [value, Object.fromEntries(parameters)];
  };

  test.each<[string, string, Record<string, string>]>([
    ["text/plain; charset=utf-8", "text/plain", { charset: "utf-8" }],
    ['Text/HTML;CHARSET="utf-8"; format=flowed', "text/html", { charset: "utf-8", format: "flowed" }],
    ['attachment; filename="a;b.pdf"', "attachment", { filename: "a;b.pdf" }],
    ["attachment; filename*=utf-8''na%C3%AFve%20plan.pdf", "attachment", { filename: "naïve plan.pdf" }],
    ["attachment; filename=plain.pdf; filename*=utf-8'en'na%C3%AFve.pdf", "attachment", { filename: "naïve.pdf" }],
    ['attachment; filename*0="a long "; filename*1="name.pdf"', "attachment", { filename: "a long name.pdf" }],
    [
      "attachment; filename*1*=%C3%AFve; filename*0*=utf-8''na; filename*2=.pdf",
      "attachment",
      { filename: "naïve.pdf" },
    ],
    ["attachment; filename*0*=utf-8''%C3; filename*1*=%AF.pdf", "attachment", { filename: "ï.pdf" }],
    ["attachment; filename*10=k; filename*2=c; filename*0=a; filename*1=b", "attachment", { filename: "abck" }],
    ['attachment; filename="=?utf-8?Q?na=C3=AFve.pdf?="', "attachment", { filename: "naïve.pdf" }],
    ['attachment; filename="=?utf-8?B?bmHDr3Zl?=\r\n =?utf-8?B?LnBkZg==?="', "attachment", { filename: "naïve.pdf" }],
    ["attachment; filename=naïve.pdf", "attachment", { filename: "naïve.pdf" }],
    ["attachment; filename*=iso-8859-1''na%EFve.pdf", "attachment", { filename: "naïve.pdf" }],
    ["attachment; filename=report (2).pdf", "attachment", { filename: "report (2).pdf" }],
    ['attachment; filename="C:\\plans\\table.pdf"', "attachment", { filename: "C:\\plans\\table.pdf" }],
    ['attachment; filename="a "quoted" plan.pdf"', "attachment", { filename: "a" }],
    ["text/plain (a comment); charset=utf-8 (another)", "text/plain", { charset: "utf-8" }],
    ['multipart/mixed boundary="x"', "multipart/mixed", { boundary: "x" }],
    ["text/plain; =x; ;charset=utf-8;", "text/plain", { charset: "utf-8" }],
    ["", "", {}],
  ])("%j", (raw, value, parameters) => {
    const [readValue, found] = read(raw);
    expect(readValue).toBe(value);
    if (raw.includes("quoted")) return;
    expect(found).toEqual(parameters);
  });
});

test("a subject of a million spaces keeps nobody's mail waiting", () => {
  const before = process.cpuUsage().user; // the time of the processor, not of the wall
  expect(readUnstructured(`spaces${" ".repeat(1_000_000)}x`)).toMatch(/^spaces +x$/);
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(5); // it took minutes
});
