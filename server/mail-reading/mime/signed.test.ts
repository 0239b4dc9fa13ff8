import { expect, test } from "vitest";
import { openSigned, readTree } from "./index.ts";

function element(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const length =
    content.length < 128
      ? Buffer.from([content.length])
      : Buffer.from([0x82, content.length >> 8, content.length & 0xff]);
  return Buffer.concat([Buffer.from([tag]), length, content]);
}

/** The same with a length that is not told beforehand. */
function open(tag: number, ...contents: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from([tag, 0x80]), ...contents, Buffer.from([0, 0])]);
}

const oid = (...bytes: number[]) => element(0x06, Buffer.from(bytes));
const signedData = oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02);
const plainData = oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01);
const version = element(0x02, Buffer.from([1]));
const inner = Buffer.from("Content-Type: text/plain\r\n\r\nThe front door.\r\n");

function mail(der: Buffer, parameters = "; smime-type=signed-data; name=smime.p7m"): Buffer {
  return Buffer.from(
    `From: ama@example.org\nContent-Type: application/pkcs7-mime${parameters}\nContent-Transfer-Encoding: base64\n\n${der.toString("base64")}\n`,
  );
}

function opened(raw: Buffer): string | null {
  const found = openSigned(raw, readTree(raw).root);
  return found === null ? null : found.bytes.toString("utf8", found.root.bodyStart, found.root.bodyEnd);
}

test("the text inside a signature is found", () => {
  const content = element(0xa0, element(0x04, inner));
  const der = element(
    0x30,
    signedData,
    element(0xa0, element(0x30, version, element(0x31), element(0x30, plainData, content))),
  );
  expect(opened(mail(der))).toBe("The front door.\r\n");
  expect(opened(mail(der, ""))).toBe("The front door.\r\n");
});

test("also in pieces, and where no length is told", () => {
  const pieces = open(0x24, element(0x04, inner.subarray(0, 20)), element(0x04, inner.subarray(20)));
  const der = open(
    0x30,
    signedData,
    open(0xa0, open(0x30, version, element(0x31), open(0x30, plainData, open(0xa0, pieces)))),
  );
  expect(opened(mail(der))).toBe("The front door.\r\n");
});

test("what is encrypted, broken or something else stays closed", () => {
  expect(opened(mail(Buffer.from("not ASN.1 at all")))).toBeNull();
  expect(opened(mail(Buffer.alloc(3)))).toBeNull();
  expect(opened(mail(Buffer.alloc(2_000, 0x30)))).toBeNull();
  expect(opened(mail(Buffer.from("3080", "hex"), "; smime-type=enveloped-data"))).toBeNull();
  expect(opened(Buffer.from("Content-Type: text/plain\n\nx"))).toBeNull();
});
