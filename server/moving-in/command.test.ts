import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { hourMs } from "#platform/clock.ts";
import { silentLog } from "#platform/log.ts";
import { testArrivals } from "../test/arrivals.ts";
import { importCommand } from "./index.ts";
import { mboxOf, type SampleMail, sampleMail, support } from "./mailbox.samples.ts";

const { app, store, storage, workspace, members, headers, arrives, get, post } = await testArrivals();
const folder = mkdtempSync(join(tmpdir(), "manyhands-moving-in-"));
afterAll(() => rmSync(folder, { recursive: true }));

const emptyFolder = join(folder, "empty");
mkdirSync(emptyFolder);

let files = 0;
function file(content: string | readonly SampleMail[]): string {
  const path = join(folder, `${++files}.mbox`);
  writeFileSync(path, typeof content === "string" ? content : mboxOf(content));
  return path;
}

async function run(...args: string[]) {
  const out = vi.spyOn(console, "log").mockImplementation(() => {});
  const errors = vi.spyOn(console, "error").mockImplementation(() => {});
  const progress = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  const code = await importCommand(args, { withOpened: (work) => work({ store, storage, log: silentLog }) });
  const lines = out.mock.calls.flat().map(String);
  const said = { code, text: lines.join("\n"), errors: errors.mock.calls.join("\n") };
  for (const spy of [out, errors, progress]) spy.mockRestore();
  return { ...said, report: code === 0 ? JSON.parse(lines.at(-1) ?? "") : undefined };
}

const into = (...paths: string[]) => run("mbox", ...paths, "--inbox", support);
const at = (hoursAgo: number) => new Date(store.clock.now().getTime() - hoursAgo * hourMs).toISOString();

/** Everything that this customer brought, as the list shows it, newest first. */
async function mattersOf(name: string) {
  const { items } = await get("/conversations?view=all&limit=100");
  return items.filter((item: { requester: { name: string } }) => item.requester.name === name);
}

/** People of a test's own, so that tests do not meet. */
let people = 0;
let name = "";
let customer = "";
let key = "";
beforeEach(() => {
  people += 1;
  name = `Ama${people} Mensah`;
  customer = `${name} <ama${people}@mensah.example>`;
  key = `test${people}`;
});

const asked = (more: Partial<SampleMail> = {}): SampleMail => ({ id: `${key}.1`, from: customer, at: at(30), ...more });
const answered = (more: Partial<SampleMail> = {}): SampleMail => ({
  id: `${key}.2`,
  from: `Halden <${support}>`,
  to: customer,
  at: at(20),
  answers: [`${key}.1`],
  subject: "Re: The kettle",
  text: "We send a new one.",
  ...more,
});

describe("a mailbox that is brought in", () => {
  test("is conversations with their own dates, people and words", async () => {
    const { report } = await into(file([asked(), answered()]));
    expect(report.counts).toMatchObject({
      found: 2,
      new: 2,
      known: 0,
      conversationsOpened: 1,
      fromCustomers: 1,
      fromUs: 1,
    });
    const [matter] = await mattersOf(name);
    expect(matter).toMatchObject({ subject: "The kettle", state: "closed", resolution: "silence", unseen: false });
    expect(matter.lastMessageAt.slice(0, 19)).toBe(at(20).slice(0, 19));
    const { items } = await get(`/conversations/${matter.id}/messages`);
    expect(items).toMatchObject([
      { kind: "inbound", text: "It leaks.", author: { kind: "customer", name }, senderProof: "none" },
      {
        kind: "outbound",
        text: "We send a new one.",
        author: { kind: "member", name: "Halden" },
        delivery: { state: "sent" },
      },
    ]);
    const whole = await get(`/conversations/${matter.id}`);
    expect(whole.ending).toMatchObject({ resolution: "silence", reason: expect.stringContaining("nobody had asked") });
  });

  test("is silent: no mail goes out, nothing waits or is asked", async () => {
    await into(file([asked(), answered()]));
    const followed = await store.inWorkspace(workspace.id, async (tx) => {
      const tables = ["outgoingMail", "wait", "question", "thanks"] as const;
      const rows = tables.map((table) =>
        tx.db.selectFrom(table).select("id").where("workspaceId", "=", workspace.id).execute(),
      );
      return (await Promise.all(rows)).flat();
    });
    expect(followed).toEqual([]);
  });

  test("what nobody answered lately is our turn, and counted; what is older is not", async () => {
    const before = (await get("/piles")).unassigned ?? 0;
    const old = asked({ id: `${key}.old`, at: at(24 * 40), subject: "Long ago" });
    const { report } = await into(file([asked(), old]));
    expect(report.counts).toMatchObject({ open: 1, closed: 1 });
    expect((await get("/piles")).unassigned).toBe(before + 1);
    const [recent, older] = await mattersOf(name);
    expect(recent).toMatchObject({ state: "open", turn: "ours", next: { kind: "nobody_yet" }, unseen: true });
    expect(recent.unansweredSince.slice(0, 19)).toBe(at(30).slice(0, 19));
    expect(older).toMatchObject({ subject: "Long ago", state: "closed", resolution: "silence" });
  });

  test("what a member sent from their own address is theirs", async () => {
    await into(file([asked(), answered({ from: "Sanne <sanne.visser@halden.example>" })]));
    const [matter] = await mattersOf(name);
    const { items } = await get(`/conversations/${matter.id}/messages`);
    expect(items[1].author).toMatchObject({ kind: "member", id: members.agent.id, name: members.agent.publicName });
  });

  test("keeps files, pictures where they were, and the raw mail", async () => {
    const body = [
      "MIME-Version: 1.0",
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "See the picture.",
      "--b",
      'Content-Type: image/png; name="leak.png"',
      "Content-Transfer-Encoding: base64",
      "Content-Disposition: attachment; filename=leak.png",
      "",
      Buffer.from("a picture").toString("base64"),
      "--b--",
    ].join("\n");
    await into(file([asked({ body })]));
    const [matter] = await mattersOf(name);
    const { items } = await get(`/conversations/${matter.id}/messages`);
    expect(items[0].attachments).toMatchObject([{ filename: "leak.png", size: 9 }]);
    const bytes = await app.inject({ url: items[0].attachments[0].url, headers: headers.agent });
    expect(bytes.body).toBe("a picture");
    const raw = await app.inject({ url: `/api/v1/mails/${items[0].mailId}/raw`, headers: headers.agent });
    expect(raw.body).toContain("boundary=b");
  });

  test("machines' mails stand in the ledger only", async () => {
    const machine = asked({ from: "Bank <no-reply@bank.example>", subject: `Statement ${key}` });
    const { report } = await into(file([machine]));
    expect(report.counts).toMatchObject({ new: 1, automatic: 1, conversationsOpened: 0 });
    const { items } = await get("/mails?state=automatic");
    expect(items.some(({ subject }: { subject: string }) => subject === `Statement ${key}`)).toBe(true);
  });

  test("a mail without a date stands beside the one before, never now", async () => {
    const path = file(
      mboxOf([asked(), asked({ id: `${key}.9`, subject: "No date", at: "" })]).replaceAll(/^From .*$/gm, "From x 9:99"),
    );
    const { report } = await into(path);
    expect(report.counts).toMatchObject({ undated: 1, new: 2 });
    const matters = await mattersOf(name);
    expect(matters.map(({ lastMessageAt }: { lastMessageAt: string }) => lastMessageAt.slice(0, 19))).toEqual([
      at(30).slice(0, 19),
      at(30).slice(0, 19),
    ]);
  });
});

describe("bringing in again", () => {
  test("an unchanged file adds nothing", async () => {
    const path = file([asked(), answered(), asked({ id: `${key}.3`, from: "Bank <no-reply@bank.example>" })]);
    await into(path);
    const { report } = await into(path);
    expect(report.counts).toMatchObject({ found: 3, new: 0, known: 3, conversationsOpened: 0 });
    expect(await mattersOf(name)).toHaveLength(1);
  });

  test("a mail that lies in the file twice counts once", async () => {
    const { report } = await into(file([asked(), asked()]));
    expect(report.counts).toMatchObject({ found: 2, new: 1, twice: 1 });
  });

  test("the folder of sent mails, brought in later, answers what was open", async () => {
    await into(file([asked()]));
    expect((await mattersOf(name))[0]).toMatchObject({ state: "open" });
    const before = (await get("/piles")).unassigned;
    const { report } = await into(file([answered()]));
    expect(report.counts).toMatchObject({ conversationsOpened: 0, conversationsContinued: 1 });
    expect(await mattersOf(name)).toMatchObject([{ state: "closed", lastMessage: { kind: "outbound" } }]);
    expect((await get("/piles")).unassigned).toBe(before - 1);
  });

  test("what came in by mail already is known, and more of its thread joins it", async () => {
    const first = await arrives({ raw: sampleMail(asked()).replaceAll("\n", "\r\n") });
    expect(first.state).toBe("opened");
    const { report } = await into(file([asked(), answered()]));
    expect(report.counts).toMatchObject({ new: 1, known: 1, conversationsOpened: 0, conversationsContinued: 1 });
    const { items } = await get(`/conversations/${first.conversationId}/messages`);
    expect(items).toHaveLength(2);
  });

  test("a mail that comes in by mail after it was brought in is a duplicate, and an answer joins its thread", async () => {
    await into(file([asked(), answered()]));
    const again = await arrives({ raw: sampleMail(asked()).replaceAll("\n", "\r\n") });
    expect(again.state).toBe("duplicate");
    const answer = asked({ id: `${key}.3`, answers: [`${key}.1`, `${key}.2`], text: "It still leaks." });
    const joined = await arrives({ raw: sampleMail(answer).replaceAll("\n", "\r\n") });
    const [matter] = await mattersOf(name);
    expect(joined).toMatchObject({ state: "joined", conversationId: matter.id });
    expect(matter).toMatchObject({ state: "open", turn: "ours" });
  });

  test("a conversation that lives here is not ended by what is brought into it", async () => {
    await into(file([asked()]));
    const [matter] = await mattersOf(name);
    await post(`/conversations/${matter.id}/messages`, { kind: "note", text: "Ask the carrier." });
    await into(file([answered()]));
    expect((await mattersOf(name))[0]).toMatchObject({ state: "open", turn: "ours", unansweredSince: null });
  });

  test("a full disk ends the run in words, and the next goes on where it was", async () => {
    const poison = asked({ id: `${key}.bad`, subject: "Poison", from: `Mallory <mallory${people}@m.example>` });
    const write = vi.spyOn(storage, "write").mockImplementationOnce(() => Promise.reject(new Error("disk full")));
    await expect(into(file([asked({ text: "x".repeat(300_000) }), poison]))).rejects.toThrow("disk full");
    write.mockRestore();
    const { report } = await into(file([asked({ text: "x".repeat(300_000) }), poison]));
    expect(report.counts).toMatchObject({ new: 2 });
  });
});

describe("a dry run", () => {
  test("says what would be done, and writes nothing", async () => {
    const path = file([asked(), answered(), asked({ id: `${key}.4`, subject: "Another" })]);
    const before = await get("/mails?limit=100");
    const dry = await run("mbox", path, "--inbox", support, "--dry-run");
    expect(dry.text).toContain("Nothing was written");
    expect(await mattersOf(name)).toEqual([]);
    expect((await get("/mails?limit=100")).items.length).toBe(before.items.length);
    const { report } = await into(path);
    expect({ ...dry.report.counts }).toEqual({ ...report.counts });
  });
});

describe("a Maildir", () => {
  test("comes in with its folders", async () => {
    const home = join(folder, `maildir-${key}`);
    for (const part of ["cur", "new", "tmp", ".Sent/cur"]) mkdirSync(join(home, part), { recursive: true });
    writeFileSync(join(home, "cur", "1793000000.M1.host:2,S"), sampleMail(asked()));
    writeFileSync(join(home, ".Sent/cur", "1793000001.M1.host:2,S"), sampleMail(answered()));
    const { report } = await run("maildir", home, "--inbox", support);
    expect(report.counts).toMatchObject({ found: 2, new: 2, conversationsOpened: 1 });
    expect(await mattersOf(name)).toMatchObject([{ state: "closed" }]);
  });
});

test.each([
  ["an unknown kind", ["pst", "x"], 64, '"pst" is nothing that can be brought in'],
  ["no file", ["mbox"], 64, "No file was named."],
  ["a file that is not there", ["mbox", join(folder, "none.mbox")], 66, "There is no file"],
  ["a folder", ["mbox", folder], 66, 'say "import maildir"'],
  ["a file that is no mailbox", ["mbox", file("Hello")], 65, "This is no mailbox file"],
  ["a folder that is no Maildir", ["maildir", emptyFolder], 65, "is no Maildir"],
])("%s is refused with the next step", async (_what, args, code, sentence) => {
  const said = await run(...args, "--inbox", support);
  expect(said).toMatchObject({ code, errors: expect.stringContaining(sentence) });
});

test("an inbox that is not there is named", async () => {
  const said = await run("mbox", file([asked()]), "--inbox", "nobody@halden.example");
  expect(said).toMatchObject({ code: 1, errors: expect.stringContaining("There is no inbox nobody@halden.example") });
});
