import { describe, expect, test } from "vitest";
import { readAddresses, readFirstAddress } from "./index.ts";

/** The field, then name and address of each mailbox. */
const fields: [string, [string, string][]][] = [
  ["ama@example.org", [["", "ama@example.org"]]],
  ["Ama Mensah <ama@example.org>", [["Ama Mensah", "ama@example.org"]]],
  ['"Mensah, Ama" <ama@example.org>', [["Mensah, Ama", "ama@example.org"]]],
  ["Mensah, Ama <ama@example.org>", [["Mensah, Ama", "ama@example.org"]]],
  ['"Ama \\"Annie\\" Mensah" <ama@example.org>', [['Ama "Annie" Mensah', "ama@example.org"]]],
  ["<ama@example.org>", [["", "ama@example.org"]]],
  ["ama@example.org (Ama Mensah)", [["Ama Mensah", "ama@example.org"]]],
  ["ama@example.org (Ama (of Halden) Mensah)", [["Ama (of Halden) Mensah", "ama@example.org"]]],
  [
    "ama@example.org, Kofi <kofi@example.org>",
    [
      ["", "ama@example.org"],
      ["Kofi", "kofi@example.org"],
    ],
  ],
  [
    "ama@example.org; kofi@example.org",
    [
      ["", "ama@example.org"],
      ["", "kofi@example.org"],
    ],
  ],
  [
    "Friends: ama@example.org, Kofi <kofi@example.org>;",
    [
      ["", "ama@example.org"],
      ["Kofi", "kofi@example.org"],
    ],
  ],
  ["undisclosed-recipients:;", []],
  [
    "Friends: ama@example.org;, ruth@halden.example",
    [
      ["", "ama@example.org"],
      ["", "ruth@halden.example"],
    ],
  ],
  ["<@relay.example,@other.example:ama@example.org>", [["", "ama@example.org"]]],
  ["Ama(wonderful!) Mensah <ama(her account)@example.org(home)>", [["Ama Mensah", "ama@example.org"]]],
  ["ama @ example . org", [["", "ama@example.org"]]],
  ['"ama mensah"@example.org', [["", '"ama mensah"@example.org']]],
  ["=?utf-8?Q?Jos=C3=A9?= <jose@example.org>", [["José", "jose@example.org"]]],
  ['"=?utf-8?Q?Jos=C3=A9?=" <jose@example.org>', [["José", "jose@example.org"]]],
  ["=?iso-8859-1?q?Jos=E9?=\r\n =?iso-8859-1?q?_Mensah?= <jose@example.org>", [["José Mensah", "jose@example.org"]]],
  ["ama@example.org <ruth@halden.example>", [["ama@example.org", "ruth@halden.example"]]],
  ['"ama@example.org" <ruth@halden.example>', [["ama@example.org", "ruth@halden.example"]]],
  ["Ama <<ama@example.org>>", [["Ama", "ama@example.org"]]],
  ["Ama <ama@example.org", [["Ama", "ama@example.org"]]],
  ["'Ama Mensah' <ama@example.org>", [["Ama Mensah", "ama@example.org"]]],
  ["Ama. Mensah <ama@example.org>", [["Ama. Mensah", "ama@example.org"]]],
  ["Ama Mensah", [["Ama Mensah", ""]]],
  ["jose@exämple.org", [["", "jose@exämple.org"]]],
  ['  "  Ama" <ama@example.org>', [["Ama", "ama@example.org"]]],
  ["", []],
];

describe("addresses", () => {
  test.each(fields)("%j", (raw, expected) => {
    const bytes = Buffer.from(raw, "utf8").toString("latin1");
    expect(readAddresses(bytes).map(({ name, address }) => [name, address])).toEqual(expected);
  });

  test("the first one with an address is who it is from", () => {
    expect(readFirstAddress("Ama, ruth@halden.example")).toEqual({ name: "", address: "ruth@halden.example" });
    expect(readFirstAddress("Friends:;")).toBeNull();
  });

  test("a name that turns the direction of text does not", () => {
    expect(readAddresses("=?utf-8?B?4oCubmFz?= <a@example.org>")[0]?.name).toBe("nas");
  });

  test.each([["("], ["<,"], ['"\\'], ["aa, "], ["(a"], [":;"], ['<"'], ["=?a?q?"]])(
    "a hundred thousand times %j takes no time",
    (piece) => {
      const before = process.cpuUsage();
      readAddresses(piece.repeat(100_000));
      expect(process.cpuUsage(before).user / 1_000).toBeLessThan(2_000);
    },
  );
});
