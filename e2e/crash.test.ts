import { afterAll, expect, test } from "vitest";
import { type Api, setUpCompany } from "./company.ts";
import { mailWorld, sendMail } from "./mail-world.ts";
import { newHome, startServer } from "./server-process.ts";

/** `CRASH_ROUNDS=10 npm test -- e2e/crash` runs as many as one likes. */
const rounds = Number(process.env.CRASH_ROUNDS ?? 2);
const mailsARound = 200;
const repliesARound = 30;

const world = await mailWorld();
afterAll(() => world.close());
const home = await newHome({ MAIL_URL: world.url });
afterAll(() => home.remove());
let server = await startServer(home);
afterAll(() => server.stop());
const { api, inbox } = await setUpCompany(home, server);

interface Conversation {
  id: string;
  subject: string;
}

/** Everything that the API lists, page after page. */
async function all<Item>(ask: Api, path: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor = "";
  for (;;) {
    const { body } = await ask("GET", `${path}${path.includes("?") ? "&" : "?"}limit=100${cursor}`);
    items.push(...Object(body).items);
    const { nextCursor } = Object(body);
    if (!nextCursor) return items;
    cursor = `&cursor=${nextCursor}`;
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends many at once; returns the Message-IDs of those that were answered with 250. */
async function customersWrite(round: number, accepted: Set<string>): Promise<void> {
  await Promise.all(
    Array.from({ length: mailsARound }, async (_, number) => {
      const messageId = `<${round}.${number}@crash.example>`;
      const mail = {
        from: `customer${number}@example.org`,
        to: inbox,
        subject: `Round ${round}, mail ${number}`,
        text: `It broke (${number}).`,
        messageId,
      };
      await sendMail(home.smtpPort, mail).then(
        () => accepted.add(messageId.slice(1, -1)),
        () => {}, // no 250: the customer's provider tries again
      );
    }),
  );
}

/** Answers what lies there; returns the texts of the answers that the API has acknowledged. */
async function membersAnswer(round: number, open: readonly Conversation[], acknowledged: Set<string>): Promise<void> {
  await Promise.all(
    open.slice(0, repliesARound).map(async ({ id }, number) => {
      const text = `Answer ${round}-${number}, a new one is on its way.`;
      const answer = await api(
        "POST",
        `/conversations/${id}/messages`,
        { kind: "outbound", text },
        { "idempotency-key": `${round}-${number}` },
      ).catch(() => undefined);
      if (answer?.status === 201) acknowledged.add(text);
    }),
  );
}

async function untilQuiet(): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    const { body: mails } = await api("GET", "/mails?state=received&limit=1");
    const outgoing = await all<{ state: string }>(api, "/outgoing-mails");
    const busy =
      Object(mails).items.length > 0 || outgoing.some(({ state }) => state === "queued" || state === "deferred");
    quiet = busy ? 0 : quiet + 1;
    await pause(200);
  }
}

test(`after kill -9 in the middle of everything, ${rounds} times, nothing accepted is lost and nothing is doubled`, async () => {
  await sendMail(home.smtpPort, { from: "first@example.org", to: inbox, subject: "First", text: "Hello" });
  const accepted = new Set<string>();
  const acknowledged = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const { body } = await api("GET", "/conversations?state=open&limit=50");
    const open: Conversation[] = Object(body).items;
    const writing = Promise.all([customersWrite(round, accepted), membersAnswer(round, open, acknowledged)]);
    const enough = accepted.size + 10 + ((round * 67) % 150);
    for (let waited = 0; accepted.size < enough && waited < 10_000; waited += 5) await pause(5);
    await server.kill();
    await writing;
    server = await startServer(home);
  }
  await untilQuiet();

  expect(accepted.size).toBeGreaterThan(0);
  const ledger = await all<{ messageId: string; state: string; conversationId: string | null }>(api, "/mails");
  const ends = ledger.filter(({ state }) => state === "opened" || state === "joined");
  const count = new Map<string, number>();
  for (const { messageId } of ends) count.set(messageId, (count.get(messageId) ?? 0) + 1);
  expect([...accepted].filter((id) => count.get(id) !== 1)).toEqual([]);
  const subjects = (await all<Conversation>(api, "/conversations"))
    .map(({ subject }) => subject)
    .filter((subject) => subject.startsWith("Round"));
  expect(new Set(subjects).size).toBe(subjects.length);

  const sent = new Map<string, Set<string>>();
  for (const mail of world.arrived) {
    const text = [...acknowledged].find((each) => mail.raw.includes(each));
    if (text) sent.set(text, (sent.get(text) ?? new Set()).add(mail.header("message-id")));
  }
  expect([...acknowledged].filter((text) => !sent.has(text))).toEqual([]);
  expect([...sent].filter(([, messageIds]) => messageIds.size > 1)).toEqual([]);
  console.info(
    `crash: ${rounds} rounds, ${accepted.size} mails accepted, ${acknowledged.size} answers acknowledged, ${world.arrived.length} mails arrived`,
  );
}, 900_000);
