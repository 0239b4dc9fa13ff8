import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { mailRead } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "mail-read-"));
const one = join(folder, "one.eml");
const two = join(folder, "two.eml");
writeFileSync(one, "From: Ama <ama@example.org>\nSubject: One\n\nHello Ruth\n");
writeFileSync(two, "From: Kofi <kofi@example.org>\nSubject: Two\n\nHello\n");
const bounce = join(folder, "bounce.eml");
writeFileSync(
  bounce,
  `From: MAILER-DAEMON@mx.example.org
Return-Path: <>
Content-Type: multipart/report; report-type=delivery-status; boundary=x

--x
Content-Type: text/plain

It could not be delivered.
--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; ama@example.org
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 No such user
--x
Content-Type: image/png
Content-Disposition: attachment; filename=logo.png

png
--x--
`,
);
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line) => void lines.push(line));
  vi.spyOn(console, "error").mockImplementation((line) => void complaints.push(line));
  const code = await mailRead(args);
  vi.restoreAllMocks();
  const mails = lines.filter((line) => line.startsWith("{")).map((line): unknown => JSON.parse(line));
  return { code, stdout: lines.join("\n"), stderr: complaints.join("\n"), mails };
}

describe("manyhands mail read", () => {
  test("prints one line for each file", async () => {
    const { code, mails, stderr } = await run("--json", one, two);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(mails).toMatchObject([
      {
        file: one,
        subject: "One",
        from: { name: "Ama", address: "ama@example.org" },
        reply: "Hello Ruth",
        html: null,
        attachments: [],
      },
      { file: two, subject: "Two" },
    ]);
  });

  test("says which file is missing and prints the others", async () => {
    const missing = join(folder, "none.eml");
    const { code, mails, stderr } = await run("--json", missing, two);
    expect(code).toBe(66);
    expect(mails).toMatchObject([{ subject: "Two" }]);
    expect(stderr).toBe(`${missing} cannot be read: there is no such file.`);
  });

  test("prints the fields that are promised, and no others", async () => {
    const promised =
      "file subject from to cc replyTo date messageId inReplyTo references text html reply folded attachments kind recipients flags";
    const [mail] = (await run("--json", bounce)).mails;
    expect(Object.keys(Object(mail))).toEqual(promised.split(" "));
    expect(mail).toMatchObject({ kind: "bounce" });
    expect(Object(mail).recipients).toEqual([{ address: "ama@example.org", status: "5.1.1", hard: true }]);
    expect(Object.keys(Object(mail).attachments[0])).toEqual(
      "filename contentType disposition cid size sha256".split(" "),
    );
  });

  test("says so of a folder", async () => {
    expect((await run("--json", folder)).stderr).toContain("it is a folder.");
  });

  test("explains itself", async () => {
    expect(await run("--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("mail read --json FILE...") });
    expect(await run("--json")).toMatchObject({ code: 64, stdout: "" });
    expect(await run("--xml", one)).toMatchObject({
      code: 64,
      stderr: expect.stringContaining("There is no option --xml."),
    });
  });

  test("takes a file whose name begins with a hyphen after --", async () => {
    expect((await run("--json", "--", "-none.eml")).stderr).toContain("-none.eml cannot be read");
  });
});
