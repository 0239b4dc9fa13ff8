import { describe, expect, test } from "vitest";
import { unflow } from "./flowed.ts";
import { decodeTransfer, safeFileName, unpackTnef } from "./index.ts";

describe("transfer encodings", () => {
  const decode = (text: string, encoding: string) =>
    decodeTransfer(Buffer.from(text, "latin1"), encoding).toString("latin1");

  test.each([
    ["Gr=FC=DFe", "Gr\xfc\xdfe"],
    ["Gr=fc=dfe", "Gr\xfc\xdfe"],
    ["one =\r\ntwo", "one two"],
    ["one =  \r\ntwo", "one two"],
    ["one=\ntwo", "onetwo"],
    ["space  \r\nend", "space\r\nend"],
    ["kept=20\r\nend", "kept \r\nend"],
    ["a = b", "a = b"],
    ["100=% sure", "100=% sure"],
    ["end=", "end"],
    ["=0D=0A=0D", "\r\n\r"],
  ])("quoted-printable %j", (text, expected) => {
    expect(decode(text, "quoted-printable")).toBe(expected);
  });

  test.each([
    ["R3LDvMOfZQ==", "Gr\xc3\xbc\xc3\x9fe"],
    ["R3LD\r\nvMOf\r\nZQ==\r\n", "Gr\xc3\xbc\xc3\x9fe"],
    ["R3LDvMOfZQ", "Gr\xc3\xbc\xc3\x9fe"],
    ["YQ==YQ==", "aa"],
    ["YWJj\r\n\r\n", "abc"],
    ["YQ==\n_______________\nA list, with a footer", "a"],
    ["This was never encoded, whatever they say.", "This was never encoded, whatever they say."],
  ])("base64 %j", (text, expected) => {
    expect(decode(text, "base64")).toBe(expected);
  });

  test("uuencode", () => {
    expect(decode("begin 644 a.txt\n#0V%T\n`\nend\n", "uuencode")).toBe("Cat");
    expect(decode("not encoded", "uuencode")).toBe("not encoded");
  });

  test("bytes are never touched where nothing is encoded", () => {
    const bytes = Buffer.from([0, 13, 10, 13, 255, 10]);
    expect(decodeTransfer(bytes, "identity")).toEqual(bytes);
  });
});

describe("flowed text", () => {
  test.each([
    ["one \ntwo", false, "one two"],
    ["one \ntwo", true, "onetwo"],
    ["> one \n> two\nthree", false, "> one two\nthree"],
    ["one \n-- \nAma", false, "one \n-- \nAma"],
    [" stuffed\n >quoted? no", false, "stuffed\n>quoted? no"],
    [">> deep \n> less", false, ">> deep \n> less"],
    ["no end \n", false, "no end "],
  ])("%j", (text, delSp, expected) => {
    expect(unflow(text, delSp)).toBe(expected);
  });
});

describe("file names", () => {
  test.each([
    ["table.pdf", "table.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\plans\\table.pdf", "table.pdf"],
    ["1234/../../1234.txt", "1234.txt"],
    ["a\u0000b\n.pdf", "ab .pdf"],
    ["invoice\u202efdp.exe", "invoicefdp.exe"],
    ["a<b>|c?.pdf", "a_b__c_.pdf"],
    [".htaccess", "htaccess"],
    ["领収書.pdf", "领収書.pdf"],
    ["👩🏽‍💻.png", "👩🏽‍💻.png"],
  ])("%j", (given, expected) => {
    expect(safeFileName(given, "application/pdf", 1)).toBe(expected);
  });

  test("are made where there is none", () => {
    expect(safeFileName(null, "image/jpeg", 2)).toBe("image-2.jpg");
    expect(safeFileName("..", "application/x-odd", 3)).toBe("attachment-3.bin");
    expect(safeFileName("/", "message/rfc822", 4)).toBe("message-4.eml");
  });

  test("are cut in the middle, not at the end", () => {
    const name = safeFileName(`${"ü".repeat(300)}.pdf`, "application/pdf", 1);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name.endsWith(".pdf")).toBe(true);
  });
});

describe("what Outlook packs", () => {
  const attribute = (level: number, id: number, type: number, content: Buffer) => {
    const head = Buffer.alloc(9);
    head.writeUInt8(level, 0);
    head.writeUInt16LE(id, 1);
    head.writeUInt16LE(type, 3);
    head.writeUInt32LE(content.length, 5);
    return Buffer.concat([head, content, Buffer.alloc(2)]);
  };
  const start = Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]);
  const render = attribute(2, 0x9002, 6, Buffer.alloc(14));

  test("is unpacked: name and bytes", () => {
    const packed = Buffer.concat([
      start,
      render,
      attribute(2, 0x8010, 1, Buffer.from("table.pdf\0")),
      attribute(2, 0x800f, 6, Buffer.from("bytes")),
    ]);
    expect(unpackTnef(packed)).toEqual({
      files: [{ name: "table.pdf", contentType: "application/octet-stream", content: Buffer.from("bytes") }],
      text: null,
      html: null,
    });
  });

  test("is unpacked with its long names and its text", () => {
    const property = (type: number, id: number, value: Buffer) => {
      const head = Buffer.alloc(12);
      head.writeUInt16LE(type, 0);
      head.writeUInt16LE(id, 2);
      head.writeUInt32LE(1, 4);
      head.writeUInt32LE(value.length, 8);
      return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
    };
    const one = Buffer.from([1, 0, 0, 0]);
    const longName = Buffer.concat([one, property(0x1f, 0x3707, Buffer.from("A long name.pdf\0", "utf16le"))]);
    const html = Buffer.concat([one, property(0x102, 0x1013, Buffer.from("<p>hello"))]);
    const packed = Buffer.concat([
      start,
      attribute(1, 0x9003, 6, html),
      render,
      attribute(2, 0x8010, 1, Buffer.from("ALONGN~1.PDF\0")),
      attribute(2, 0x800f, 6, Buffer.from("bytes")),
      attribute(2, 0x9005, 6, longName),
    ]);
    expect(unpackTnef(packed)).toMatchObject({ html: "<p>hello", files: [{ name: "A long name.pdf" }] });
  });

  test("is nothing else, and may be broken", () => {
    expect(unpackTnef(Buffer.from("PK\x03\x04"))).toBeNull();
    expect(unpackTnef(Buffer.concat([start, render.subarray(0, 12)]))).toEqual({ files: [], text: null, html: null });
  });
});
