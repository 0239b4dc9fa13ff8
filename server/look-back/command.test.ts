import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { lookBackCommand } from "./index.ts";
import { mboxOf, support } from "./mailbox.samples.ts";

const folder = mkdtempSync(join(tmpdir(), "manyhands-look-back-"));
const inbox = file(
  "inbox.mbox",
  mboxOf([{ id: "1", from: "Ama <ama@mensah.example>", at: "2026-11-02T09:00Z", text: "The lid?" }]),
);
const sent = file(
  "sent.mbox",
  mboxOf([
    { id: "2", from: support, to: "ama@mensah.example", at: "2026-11-02T15:00Z", answers: "1", text: "It comes." },
  ]),
);

afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function run(...args: string[]) {
  const out = vi.spyOn(console, "log").mockImplementation(() => {});
  const errors = vi.spyOn(console, "error").mockImplementation(() => {});
  const code = await lookBackCommand(args);
  const said = { code, out: out.mock.calls.join("\n"), errors: errors.mock.calls.join("\n") };
  vi.restoreAllMocks();
  return said;
}

test("what came in and what was sent are read together", async () => {
  const { code, out } = await run(inbox, sent, "--json", "--ours", support);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    all: 2,
    unread: 0,
    neverAnswered: { n: 0, of: 1 },
    waits: { medianHours: 6 },
  });
});

test("without the sent folder it says what is missing", async () => {
  const { code, out } = await run(inbox, "--ours", support);
  expect(code).toBe(0);
  expect(out).toContain("Never answered: 1 of 1, 100 % (95 % interval 21 % to 100 %)");
  expect(out).toContain("There is no mail of yours in here. Add the folder of sent mails");
});

test.each([
  ["no file", [], 64, "No file was named."],
  ["an unknown option", [inbox, "--fast"], 64, "--fast"],
  ["a zone that does not exist", [inbox, "--time-zone", "Mars"], 64, 'there is no time zone "Mars"'],
  ["a file that is not there", [join(folder, "none.mbox")], 66, "There is no file"],
  ["a folder", [folder], 66, "name the mbox file in it"],
  ["a file that is no mailbox", [file("a.txt", "Hello")], 65, "This is no mailbox file"],
])("%s is refused with the next step", async (_what, args, code, sentence) => {
  const said = await run(...args);
  expect(said.code).toBe(code);
  expect(said.errors).toContain(sentence);
});
