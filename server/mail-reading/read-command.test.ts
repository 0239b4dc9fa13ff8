import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { mailRead } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "mail-read-"));
const one = join(folder, "one.eml");
const two = join(folder, "two.eml");
writeFileSync(one, "From: Ama <ama@example.org>\nSubject: One\n\nHello Ruth\n");
writeFileSync(two, "From: Kofi <kofi@example.org>\nSubject: Two\n\nHello\n");
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await mailRead(args, {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => errors.push(text) },
  });
  const stdout = out.join("");
  return {
    code,
    stdout,
    stderr: errors.join(""),
    mails: stdout
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line): unknown => JSON.parse(line)),
  };
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
    expect(stderr).toBe(`${missing} cannot be read: there is no such file.\n`);
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
