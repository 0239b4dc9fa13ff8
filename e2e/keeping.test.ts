import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { setUpCompany } from "./company.ts";
import { sendMail } from "./mail-world.ts";
import { newHome, runCommand, startServer } from "./server-process.ts";

const mailsBefore = 40;
const folder = mkdtempSync(join(tmpdir(), "manyhands-backups-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const home = await newHome();
afterAll(() => home.remove());
const server = await startServer(home);
afterAll(() => server.kill().catch(() => {}));
const { inbox, slug } = await setUpCompany(home, server);
const key = (
  await runCommand(home, ["api-key", "create", "--workspace", slug, "--name", "k", "--scopes", "read"])
).trim();
const file = join(folder, "monday.zst");

/** What lies in the file that goes along with a mail: too large for its row, so that mail and file are in the storage. */
const contentOf = (number: number) => `File ${number} `.repeat(40_000);

async function customerWrites(number: number): Promise<void> {
  await sendMail(home.smtpPort, {
    from: `customer${number}@example.org`,
    to: inbox,
    subject: `Mail ${number}`,
    text: `It broke (${number}).`,
    attachments: [{ filename: `${number}.txt`, content: contentOf(number) }],
  });
}

async function ask(path: string): Promise<Response> {
  return fetch(`${server.url}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } });
}

interface Listed {
  id: string;
  subject: string;
}

async function all(path: string): Promise<Listed[]> {
  const items: Listed[] = [];
  for (let cursor = ""; ; ) {
    const body = Object(await (await ask(`${path}?limit=100${cursor}`)).json());
    items.push(...body.items);
    if (!body.nextCursor) return items;
    cursor = `&cursor=${body.nextCursor}`;
  }
}

async function filesOf({ id }: Listed): Promise<string[]> {
  const { items } = Object(await (await ask(`/conversations/${id}/messages`)).json());
  const attachments: Listed[] = items.flatMap((message: { attachments: Listed[] }) => message.attachments);
  return Promise.all(attachments.map(async (each) => (await ask(`/attachments/${each.id}`)).text()));
}

async function untilOpened(count: number): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 200) {
    if ((await all("/conversations")).length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The mails were not read.");
}

test("a backup taken while mails come in restores to a home that starts, with each file of each mail in it", async () => {
  for (let number = 0; number < mailsBefore; number++) await customerWrites(number);
  await untilOpened(mailsBefore);
  let sent = mailsBefore;
  const running = { backup: true };
  const writing = (async () => {
    while (running.backup) await customerWrites(sent++);
  })();
  await runCommand(home, ["backup", file]);
  running.backup = false;
  await writing;
  await server.kill();

  const second = { ...(await newHome()), port: home.port, smtpPort: home.smtpPort };
  await runCommand(second, ["restore", file]);
  const restored = await startServer(second);
  try {
    await untilOpened(mailsBefore);
    const conversations = await all("/conversations");
    const subjects = conversations.map(({ subject }) => subject);
    for (let number = 0; number < mailsBefore; number++) expect(subjects).toContain(`Mail ${number}`);
    expect(new Set(subjects).size).toBe(subjects.length);
    for (const conversation of conversations) {
      const number = Number(conversation.subject.replace("Mail ", ""));
      expect(await filesOf(conversation)).toEqual([contentOf(number)]);
    }
    for (const mail of await all("/mails")) expect((await ask(`/mails/${mail.id}/raw`)).status).toBe(200);
    console.info(
      `backup: ${sent - mailsBefore} mails came in meanwhile, ${conversations.length - mailsBefore} are in it`,
    );
  } finally {
    await restored.stop();
    second.remove();
  }
}, 300_000);

test.each([
  ["a backup that was cut off", (copy: string) => truncateSync(copy, readFileSync(file).length - 5_000), 65],
  ["any other file", (copy: string) => writeFileSync(copy, "Dear backup"), 65],
])(
  "%s restores nothing, and leaves the home empty",
  async (_what, spoil, code) => {
    const copy = join(folder, "copy.zst");
    writeFileSync(copy, readFileSync(file));
    spoil(copy);
    const second = await newHome();
    await expect(runCommand(second, ["restore", copy])).rejects.toThrow(`ended with ${code}`);
    await runCommand(second, ["restore", file]); // still empty, so a whole one goes in
    await expect(runCommand(second, ["restore", file])).rejects.toThrow(/ended with 73: .*is not empty/);
    second.remove();
  },
  120_000,
);

test("with a PostgreSQL of one's own, backup names the tools to use", () => {
  const env = { ...process.env, MANYHANDS_HOME: home.folder, DATABASE_URL: "postgresql://nobody@localhost/nothing" };
  const asked = spawnSync("bin/manyhands", ["backup", file], { env, encoding: "utf8" });
  expect(asked.status).toBe(78);
  expect(asked.stderr).toContain("pg_dump");
});
