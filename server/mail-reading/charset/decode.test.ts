import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { asText, asUnicode, decodeBytes } from "./index.ts";

/** What people write, in each charset that mail still has. */
const samples: [string, string][] = [
  ["utf-8", "Grüße, élève, 您好 🎉"],
  ["iso-8859-1", "Grüße, élève, señor, naïve"],
  ["iso-8859-15", "Preis 12 € für Œuvre"],
  ["windows-1252", "“Quotes” – dash … 12 €"],
  ["iso-8859-2", "Zażółć gęślą jaźń, příliš žluťoučký kůň"],
  ["windows-1250", "Zażółć gęślą jaźń, příliš žluťoučký kůň"],
  ["windows-1251", "Здравствуйте, заказ не пришёл"],
  ["koi8-r", "Здравствуйте, заказ не пришел"],
  ["iso-8859-7", "Καλημέρα, η παραγγελία μου"],
  ["windows-1255", "שלום, ההזמנה שלי לא הגיעה"],
  ["windows-1256", "مرحبا، طلبي لم يصل"],
  ["iso-8859-9", "Siparişim gelmedi, teşekkürler"],
  ["windows-874", "สวัสดีครับ สินค้ายังไม่มา"],
  ["gb2312", "您好，我要退款"],
  ["gb18030", "您好，我要退款㐀"],
  ["gbk", "您好，我要退款"],
  ["big5", "您好，我要退款"],
  ["shift_jis", "返品したいです。注文番号は"],
  ["euc-jp", "返品したいです。注文番号は"],
  ["euc-kr", "주문 번호 문의"],
  ["cp437", "Grüße, élève"],
  ["macintosh", "Grüße, élève"],
  ["utf-16le", "Grüße 您好"],
];

describe("declared charsets", () => {
  test.each(samples)("%s", (charset, text) => {
    expect(asText(iconv.encode(text, charset), charset)).toBe(text);
    expect(asText(iconv.encode(text, charset), charset.toUpperCase())).toBe(text);
  });

  test.each([
    ["KS_C_5601-1987", "euc-kr", "주문 번호"],
    ["x-sjis", "shift_jis", "返品したい"],
    ["latin1", "windows-1252", "12 €"],
    ["iso8859-2", "iso-8859-2", "Zażółć"],
    ["win1251", "windows-1251", "Привет"],
    ["cp-1252", "windows-1252", "12 €"],
    ["utf8", "utf-8", "Grüße"],
    ['"utf-8"', "utf-8", "Grüße"],
  ])("%s is another name of %s", (label, charset, text) => {
    expect(asText(iconv.encode(text, charset), label)).toBe(text);
  });

  test("seven bits can mean other letters", () => {
    expect(asText(Buffer.from("Gr+APwA3w-e"), "utf-7")).toBe("Grüße");
    expect(asText(Buffer.from("\x1b$BF|K\\\x1b(B ok", "latin1"), "iso-2022-jp")).toBe("日本 ok");
    expect(asText(Buffer.from("\x1b$BF|K\\\x1b(B", "latin1"), null)).toBe("日本");
    expect(asText(Buffer.from("\x1b$)C\x0eGQ19\x0f ok", "latin1"), "iso-2022-kr")).toBe("한국 ok");
    expect(asText(Buffer.from("~{<:Ky2;~} ~~"), "hz-gb-2312")).toBe("己所不 ~");
  });
});

describe("wrong or missing charsets", () => {
  test.each([
    ["us-ascii", "utf-8", "Grüße"],
    ["iso-8859-1", "utf-8", "Grüße aus München"],
    ["utf-8", "windows-1252", "Grüße aus München"],
    ["utf-8", "windows-1251", "Здравствуйте, мой заказ не пришёл"],
    ["us-ascii", "shift_jis", "返品したいです。注文番号は次のとおりです"],
    ["x-unknown", "koi8-r", "Здравствуйте, мой заказ не пришел"],
    ["utf-8", "gb18030", "您好，我要退款，谢谢您的帮助"],
  ])("said to be %s, is %s", (declared, charset, text) => {
    expect(asText(iconv.encode(text, charset), declared)).toBe(text);
  });

  test("nothing said: UTF-8 if it is that, else the likeliest", () => {
    expect(decodeBytes(Buffer.from("Grüße"), null)).toEqual({ text: "Grüße", charset: "utf-8", guessed: false });
    expect(asText(iconv.encode("Grüße aus München, schöne Tische", "windows-1252"), null)).toBe(
      "Grüße aus München, schöne Tische",
    );
  });

  test("a few broken bytes do not change the charset of the rest", () => {
    const bytes = Buffer.concat([iconv.encode("您好，我要退款。".repeat(40), "gb18030"), Buffer.from([0x81])]);
    expect(asText(bytes, "gb2312")).toContain("您好，我要退款。");
  });

  test("a charset that nobody knows is guessed", () => {
    expect(decodeBytes(Buffer.from("Grüße"), "klingon-1")).toMatchObject({ text: "Grüße", guessed: true });
  });
});

test("what a database cannot store is left out", () => {
  expect(asUnicode("a\0b\ud800c")).toBe("ab\ufffdc");
});
