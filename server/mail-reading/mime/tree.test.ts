import { describe, expect, test } from "vitest";
import { readAttachments, readTree, selectBody } from "./index.ts";
import type { Part } from "./part.ts";

/** A mail from its lines. */
function mail(...lines: string[]): Buffer {
  return Buffer.from(lines.join("\n"));
}

/** The types of a tree, nested as it is. */
function shape(part: Part): string {
  return part.children.length === 0 ? part.type : `${part.type}(${part.children.map(shape).join(" ")})`;
}

function bodies(bytes: Buffer) {
  const { root } = readTree(bytes);
  const contents = (parts: Part[]) => parts.map((part) => bytes.toString("utf8", part.bodyStart, part.bodyEnd));
  const { text, html, attached } = selectBody(root);
  return {
    text: contents(text),
    html: contents(html),
    attached: readAttachments(bytes, attached).map((each) => each.filename),
  };
}

const mixed = "Content-Type: multipart/mixed; boundary=x";

describe("the parts of a mail", () => {
  test.each<[string, Buffer, string]>([
    ["no MIME at all", mail("From: a", "", "hello"), "text/plain"],
    [
      "two parts",
      mail(mixed, "", "--x", "", "a", "--x", "Content-Type: text/html", "", "b", "--x--"),
      "multipart/mixed(text/plain text/html)",
    ],
    [
      "nested",
      mail(
        mixed,
        "",
        "--x",
        "Content-Type: multipart/alternative; boundary=y",
        "",
        "--y",
        "",
        "a",
        "--y",
        "Content-Type: text/html",
        "",
        "b",
        "--y--",
        "--x--",
      ),
      "multipart/mixed(multipart/alternative(text/plain text/html))",
    ],
    [
      "an inner one never closed",
      mail(
        mixed,
        "",
        "--x",
        "Content-Type: multipart/alternative; boundary=y",
        "",
        "--y",
        "",
        "a",
        "--x",
        "Content-Type: image/png",
        "",
        "b",
        "--x--",
      ),
      "multipart/mixed(multipart/alternative(text/plain) image/png)",
    ],
    ["never closed", mail(mixed, "", "--x", "", "a"), "multipart/mixed(text/plain)"],
    ["white space after the boundary", mail(mixed, "", "--x  ", "", "a", "--x--\t"), "multipart/mixed(text/plain)"],
    [
      "a boundary of which another is the beginning",
      mail(
        'Content-Type: multipart/mixed; boundary="x"',
        "",
        "--x",
        "Content-Type: multipart/mixed; boundary=xx",
        "",
        "--xx",
        "",
        "a",
        "--xx--",
        "--x",
        "",
        "b",
        "--x--",
      ),
      "multipart/mixed(multipart/mixed(text/plain) text/plain)",
    ],
    [
      "a boundary with odd characters",
      mail('Content-Type: multipart/mixed; boundary="=_(a):b?"', "", "--=_(a):b?", "", "a", "--=_(a):b?--"),
      "multipart/mixed(text/plain)",
    ],
    [
      "the same boundary inside",
      mail(mixed, "", "--x", "Content-Type: multipart/mixed; boundary=x", "", "--x", "", "a", "--x--", "--x--"),
      "multipart/mixed(multipart/mixed(text/plain))",
    ],
    [
      "a wrong boundary",
      mail(
        "Content-Type: multipart/mixed; boundary=wrong",
        "",
        "--right",
        "Content-Type: text/plain",
        "",
        "a",
        "--right--",
      ),
      "multipart/mixed(text/plain)",
    ],
    [
      "no boundary declared",
      mail("Content-Type: multipart/mixed", "", "--right", "Content-Type: text/plain", "", "a", "--right--"),
      "multipart/mixed(text/plain)",
    ],
    [
      "parts without a type",
      mail("From: a", "", "--right", "Content-Type: text/plain", "", "a", "--right--"),
      "multipart/mixed(text/plain)",
    ],
    ["multipart without parts", mail(mixed, "", "just text"), "multipart/mixed"],
    ["an empty part", mail(mixed, "", "--x", "--x", "", "a", "--x--"), "multipart/mixed(text/plain text/plain)"],
    [
      "a part whose header meets the boundary",
      mail(mixed, "", "--x", "Content-Type: image/png", "--x", "", "a", "--x--"),
      "multipart/mixed(image/png text/plain)",
    ],
    [
      "parts after the end",
      mail(mixed, "", "--x", "", "a", "--x--", "", "--x", "", "b", "--x--"),
      "multipart/mixed(text/plain text/plain)",
    ],
    [
      "a digest",
      mail("Content-Type: multipart/digest; boundary=x", "", "--x", "", "From: a", "", "b", "--x--"),
      "multipart/digest(message/rfc822)",
    ],
    ["a type that is none", mail("Content-Type: text; charset=utf-8", "", "a"), "text/plain"],
    ["an unreadable type", mail("Content-Type: ???", "", "a"), "text/plain"],
  ])("%s", (_, bytes, expected) => {
    expect(shape(readTree(bytes).root)).toBe(expected);
    const withCarriage = Buffer.from(bytes.toString().replaceAll("\n", "\r\n"));
    expect(shape(readTree(withCarriage).root)).toBe(expected);
  });

  test("the line break before a boundary is no part of the content", () => {
    expect(bodies(mail(mixed, "", "--x", "", "a", "", "--x--")).text).toEqual(["a\n"]);
  });

  test("too many are left together, too deep ones closed", () => {
    const many = mail(mixed, "", ...Array.from({ length: 25_000 }, () => "--x\n\na"), "--x--");
    expect(readTree(many)).toMatchObject({ flags: new Set(["too-many-parts"]) });
    const deep = mail(
      ...Array.from({ length: 200 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}`),
      "",
      "a",
    );
    expect(readTree(deep).flags).toContain("too-deep");
  });
});

describe("the body and what is attached", () => {
  const alternative = [
    "Content-Type: multipart/alternative; boundary=y",
    "",
    "--y",
    "",
    "text",
    "--y",
    "Content-Type: text/html",
    "",
    "<p>html",
    "--y--",
  ];
  const image = [
    "Content-Type: image/png",
    "Content-Disposition: inline; filename=leg.png",
    "Content-ID: <leg@x>",
    "",
    "png",
  ];

  test.each<[string, Buffer, ReturnType<typeof bodies>]>([
    ["text alone", mail("", "text"), { text: ["text"], html: ["text"], attached: [] }],
    ["alternatives", mail(...alternative), { text: ["text"], html: ["<p>html"], attached: [] }],
    [
      "alternatives and a picture",
      mail(mixed, "", "--x", ...alternative, "--x", ...image, "--x--"),
      { text: ["text"], html: ["<p>html"], attached: ["leg.png"] },
    ],
    [
      "related parts",
      mail(
        "Content-Type: multipart/related; boundary=x",
        "",
        "--x",
        "Content-Type: text/html",
        "",
        "<p>html",
        "--x",
        ...image,
        "--x--",
      ),
      { text: ["<p>html"], html: ["<p>html"], attached: ["leg.png"] },
    ],
    [
      "related parts whose root is named",
      mail(
        "Content-Type: multipart/related; boundary=x; start=<root@x>",
        "",
        "--x",
        ...image,
        "--x",
        "Content-Type: text/html",
        "Content-ID: <root@x>",
        "",
        "<p>html",
        "--x--",
      ),
      { text: ["<p>html"], html: ["<p>html"], attached: ["leg.png"] },
    ],
    [
      "a named text, inline",
      mail(
        mixed,
        "",
        "--x",
        "",
        "text",
        "--x",
        "Content-Type: text/plain; name=list.txt",
        "Content-Disposition: inline",
        "",
        "list",
        "--x--",
      ),
      { text: ["text"], html: ["text"], attached: ["list.txt"] },
    ],
    [
      "a text that is attached",
      mail(
        mixed,
        "",
        "--x",
        "",
        "text",
        "--x",
        "Content-Type: text/plain",
        "Content-Disposition: attachment",
        "",
        "list",
        "--x--",
      ),
      { text: ["text"], html: ["text"], attached: ["attachment-1.txt"] },
    ],
    [
      "two texts",
      mail(mixed, "", "--x", "", "one", "--x", "", "two", "--x--"),
      { text: ["one", "two"], html: ["one", "two"], attached: [] },
    ],
    [
      "a mail that is passed on",
      mail(
        mixed,
        "",
        "--x",
        "",
        "text",
        "--x",
        "Content-Type: message/rfc822",
        "",
        "Subject: Inner: one/two",
        "",
        "inner",
        "--x--",
      ),
      { text: ["text"], html: ["text"], attached: ["Inner one two.eml"] },
    ],
    [
      "a calendar among alternatives",
      mail(
        "Content-Type: multipart/alternative; boundary=y",
        "",
        "--y",
        "",
        "text",
        "--y",
        "Content-Type: text/calendar",
        "",
        "BEGIN",
        "--y--",
      ),
      { text: ["text"], html: ["text"], attached: ["attachment-1.ics"] },
    ],
    [
      "a signed mail",
      mail(
        "Content-Type: multipart/signed; boundary=x",
        "",
        "--x",
        "",
        "text",
        "--x",
        "Content-Type: application/pgp-signature",
        "",
        "sig",
        "--x--",
      ),
      { text: ["text"], html: ["text"], attached: ["attachment-1.asc"] },
    ],
    [
      "only a named text",
      mail("Content-Type: text/plain; name=a.txt", "", "text"),
      { text: ["text"], html: ["text"], attached: [] },
    ],
    [
      "only a picture",
      mail("Content-Type: image/png; name=a.png", "", "png"),
      { text: [], html: [], attached: ["a.png"] },
    ],
    [
      "parts that must not be fetched",
      mail(
        mixed,
        "",
        "--x",
        "",
        "text",
        "--x",
        'Content-Type: message/external-body; access-type=URL; URL="http://x.example/"',
        "",
        "Content-Type: image/png",
        "",
        "--x--",
      ),
      { text: ["text"], html: ["text"], attached: ["message-1.txt"] },
    ],
  ])("%s", (_, bytes, expected) => {
    expect(bodies(bytes)).toEqual(expected);
  });

  test("files in a mail that was passed on inline stand behind it", () => {
    const inner = [
      "Subject: Leg",
      "Content-Type: multipart/mixed; boundary=z",
      "",
      "--z",
      "",
      "see",
      "--z",
      ...image,
      "--z--",
    ];
    const bytes = mail(mixed, "", "--x", "", "text", "--x", "Content-Type: message/rfc822", "", ...inner, "--x--");
    expect(bodies(bytes).attached).toEqual(["Leg.eml", "leg.png"]);
  });
});
