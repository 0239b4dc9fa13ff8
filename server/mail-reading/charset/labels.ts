/** What senders write instead of a charset: nothing can be learned from it. */
const meaningless = new Set([
  "",
  "unknown",
  "x-unknown",
  "unknown-8bit",
  "8bit",
  "7bit",
  "binary",
  "default",
  "none",
  "x-user-defined",
  "user-defined",
  "_autodetect",
  "_autodetect_all",
  "auto",
]);

/** Names in use in mail that the registry of the WHATWG, which `TextDecoder` follows, does not have. */
const otherNames: Record<string, string> = {
  ansi_x341968: "us-ascii",
  ansi: "windows-1252",
  ascii: "us-ascii",
  usascii: "us-ascii",
  iso646us: "us-ascii",
  cp367: "us-ascii",
  646: "us-ascii",
  big5hkscs: "big5",
  cp932: "shift_jis",
  cp943: "shift_jis",
  eucjpms: "euc-jp",
  cp51932: "euc-jp",
  cp50220: "iso-2022-jp",
  cp50221: "iso-2022-jp",
  iso2022jp1: "iso-2022-jp",
  iso2022jp2: "iso-2022-jp",
  iso2022jp3: "iso-2022-jp",
  iso2022jpms: "iso-2022-jp",
  csiso2022jp: "iso-2022-jp",
  cp936: "gb18030",
  gb2312: "gb18030",
  gb231280: "gb18030",
  gbk: "gb18030",
  xgbk: "gb18030",
  euccn: "gb18030",
  cp949: "euc-kr",
  uhc: "euc-kr",
  ksc5601: "euc-kr",
  ksc56011987: "euc-kr",
  cp950: "big5",
  cp874: "windows-874",
  tis620: "windows-874",
  utf8mb4: "utf-8",
  utf8mb3: "utf-8",
  cp65001: "utf-8",
  xutf8: "utf-8",
  unicode11utf8: "utf-8",
  unicode11utf7: "utf-7",
  utf7imap: "utf-7",
  xunicode20utf7: "utf-7",
  hz: "hz-gb-2312",
  hzgb2312: "hz-gb-2312",
  macroman: "macintosh",
  xmacroman: "macintosh",
  latin1: "windows-1252",
  latin2: "iso-8859-2",
  latin5: "iso-8859-9",
  latin9: "iso-8859-15",
  koi8ru: "koi8-u",
  iso885913: "iso-8859-13",
};

/**
 * A charset as a mail names it, in the name that our decoders know; null when it says nothing.
 * Case, quotes, a language (RFC 2231 section 5) and an IANA prefix do not count.
 */
export function charsetNamed(label: string): string | null {
  const plain = label
    .replaceAll(/["'\s]/g, "")
    .toLowerCase()
    .replace(/\*.*$/, "")
    .replace(/^charset=/, "");
  if (meaningless.has(plain)) return null;
  const bare = plain.replaceAll(/[^a-z0-9]/g, "");
  const other = otherNames[bare];
  if (other !== undefined) return other;
  const windows = /^(?:windows|win|cp|x?cp|microsoftcp|mscp)(125[0-8])$/.exec(bare);
  if (windows) return `windows-${windows[1]}`;
  const latin = /^(?:iso)?8859(1[0-6]|[1-9])([ei])?$/.exec(bare);
  if (latin) return `iso-8859-${latin[1]}`;
  return plain;
}
