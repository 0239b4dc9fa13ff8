import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readMbox } from "../../mail-reading/index.ts";
import { testArrivals } from "../../test/arrivals.ts";
import { type ExportManifest, exportWorkspace } from "./export.ts";
import { tablesLeftOut } from "./left-out.ts";
import { asMbox } from "./mbox.ts";

const desk = await testArrivals();
const folder = mkdtempSync(join(tmpdir(), "manyhands-export-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = "It leaks. ".repeat(40_000);
const raw = [
  "From: Anna Visser <anna@a.example>",
  "To: support@halden.example",
  "Message-ID: <kettle@a.example>",
  "Subject: Kettle",
  'Content-Type: multipart/mixed; boundary="b"',
  "",
  "--b",
  "",
  "From Monday on it leaks.",
  "--b",
  'Content-Disposition: attachment; filename="../leak.txt"',
  "",
  file,
  "--b--",
  "",
].join("\r\n");
let manifest: ExportManifest;

beforeAll(async () => {
  await desk.arrives({ raw });
  const { conversationId } = await desk.arrives({ id: "second@a.example" });
  await desk.post(`/conversations/${conversationId}/messages`, { kind: "outbound", text: "A new one is on its way." });
  manifest = await exportWorkspace(desk, desk.workspace, folder);
});

const rows = (table: string) =>
  readFileSync(join(folder, "tables", `${table}.jsonl`), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test("everything that was said and everybody who said it is there", () => {
  expect(rows("conversation")).toHaveLength(2);
  expect(rows("message").map(({ kind }) => kind)).toEqual(["inbound", "inbound", "outbound"]);
  expect(rows("customer")[0]).toMatchObject({ name: "Anna Visser" });
  expect(rows("workspace")[0]).toMatchObject({ slug: "halden" });
  expect(rows("account").map(({ email }) => email)).toContain("sanne.visser@halden.example");
  for (const [table, count] of Object.entries(manifest.tables)) expect(rows(table)).toHaveLength(count);
});

test("mails come back out of the mailbox file as they came in", async () => {
  const mails = [];
  const bytes = createReadStream(join(folder, "mail/support@halden.example.mbox"));
  for await (const mail of readMbox(bytes)) mails.push(mail.raw.toString());
  expect(mails[0]).toContain(raw);
  expect(mails).toHaveLength(manifest.mailboxes["mail/support@halden.example.mbox"] ?? 0);
});

test("a file lies where its row says, under a name that leads nowhere else", () => {
  const [attachment] = rows("attachment");
  expect(attachment.file).toMatch(/^attachments\/[0-9a-f-]{36}\/[^/]+$/);
  expect(readFileSync(join(folder, attachment.file), "utf8").trim()).toBe(file.trim());
  expect(attachment).not.toHaveProperty("storageKey");
});

test("no secret is in it", () => {
  const all = readdirSync(join(folder, "tables"))
    .map((name) => readFileSync(join(folder, "tables", name), "utf8"))
    .join();
  for (const word of ["tokenHash", '"secret"', '"password"', '"key":', '"hash"', "mailUrl"])
    expect(all).not.toContain(word);
  expect(rows("api_key")).toHaveLength(1);
  expect(readdirSync(join(folder, "tables"))).not.toContain("signing_key.jsonl");
});

test("what is left out stands in the documentation with its reason", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/hosting/export.md"), "utf8");
  for (const [table, reason] of Object.entries(tablesLeftOut)) {
    expect(page).toContain(`\`${table}\``);
    expect(page).toContain(reason);
  }
});

test("a line that would begin a mail is quoted, and the bytes are what they were", async () => {
  const odd = Buffer.from("Subject: x\n\nFrom here\n>From there\n\xff");
  async function* one() {
    yield asMbox({ from: "anna visser", at: new Date("2026-11-03T09:05:07Z"), raw: odd });
  }
  expect(asMbox({ from: "a@b", at: new Date("2026-11-03T09:05:07Z"), raw: odd }).toString()).toMatch(
    /^From a@b Tue Nov {2}3 09:05:07 2026\nSubject: x\n\n>From here\n>>From there\n/,
  );
  for await (const mail of readMbox(one())) expect(mail.raw).toEqual(Buffer.concat([odd, Buffer.from("\n")]));
});
