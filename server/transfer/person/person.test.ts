import { sql } from "kysely";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { addParticipant } from "../../conversations/index.ts";
import { testArrivals } from "../../test/arrivals.ts";
import { addSignedIn } from "../../test/people.ts";
import { rowsOf } from "../../test/route-samples.ts";
import { customerDataCommand, customerEraseCommand } from "./index.ts";

const desk = await testArrivals();
const { headers, workspace, store, storage } = desk;
/** No word of Anna's but this one: wherever it stands, something of hers is left. */
const word = "zebrafink";
const anna = `Anna ${word} <anna.${word}@a.example>`;
const large = [
  `From: ${anna}`,
  "To: support@halden.example",
  "Message-ID: <large@a.example>",
  `Subject: Kettle ${word}`,
  'Content-Type: multipart/mixed; boundary="b"',
  "",
  "--b",
  "",
  `It leaks, says ${word}.`,
  "--b",
  'Content-Disposition: attachment; filename="leak.txt"',
  "",
  `${word} `.repeat(40_000),
  "--b--",
  "",
].join("\r\n");
let customerId: string;
let matterId: string;
let othersId: string;

async function customerOf(conversationId: string): Promise<string> {
  const conversation = await desk.conversation(conversationId);
  expect(conversation).toHaveProperty("requester");
  return conversation.requester.id;
}

async function everything(): Promise<string> {
  const rows = await rowsOf(store, desk);
  return [...rows].map(([table, found]) => `${table} ${JSON.stringify(found)}`).join("\n");
}

beforeAll(async () => {
  const { conversationId } = await desk.arrives({ raw: large, envelopeFrom: `anna.${word}@a.example` });
  matterId = conversationId;
  customerId = await customerOf(matterId);
  await desk.post(`/conversations/${matterId}/messages`, { kind: "note", text: `Call ${word} back.` });
  await desk.post(`/conversations/${matterId}/messages`, { kind: "outbound", text: `Dear ${word}, a new one comes.` });
  // On a matter of Bo's she is in Cc, and says something.
  const bo = await desk.arrives({ from: "Bo Berg <bo@b.example>", cc: anna, subject: "Order 7", text: "Where is it?" });
  othersId = bo.conversationId;
  await store.inWorkspace(workspace.id, (tx) =>
    addParticipant(tx, {
      conversationId: othersId,
      role: "participant",
      person: { name: `Anna ${word}`, address: `anna.${word}@a.example` },
      customerId,
    }),
  );
  await desk.arrives({
    from: anna,
    subject: "Re: Order 7",
    text: `I am ${word} and wait too.`,
    head: `In-Reply-To: <${bo.messageId}>`,
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const erase = (name: string, as = headers.owner) => desk.post(`/customers/${customerId}/erasure`, { name }, as);

test("an agent may neither get all that is kept about somebody nor erase it", async () => {
  expect((await erase(`Anna ${word}`, headers.agent)).status).toBe(403);
  const asked = await desk.app.inject({ url: `/api/v1/customers/${customerId}/data`, headers: headers.agent });
  expect(asked.statusCode).toBe(403);
});

test("everything that is kept about a customer is given out, notes too, and of others' matters what they said", async () => {
  const kept = await desk.get(`/customers/${customerId}/data`, headers.owner);
  expect(kept.customer).toMatchObject({ name: `Anna ${word}` });
  expect(kept.customer.identities).toHaveLength(1);
  const texts = kept.messages.map(({ text }: { text: string }) => text.trim());
  expect(texts).toContain(`Call ${word} back.`);
  expect(texts).toContain(`I am ${word} and wait too.`);
  expect(texts).not.toContain("Where is it?");
  expect(kept.files).toMatchObject([{ filename: "leak.txt" }]);
  expect(kept.mails.length).toBeGreaterThan(0);
});

test("what came in to a private inbox is not given out to an owner who is not in its team", async () => {
  const { member, headers: stranger } = await addSignedIn(store, workspace, { name: "Ola Nord", role: "owner" });
  expect(member.role).toBe("owner");
  const makePrivate = (isPrivate: boolean) =>
    store.inWorkspace(workspace.id, (tx) =>
      sql`update inbox set is_private = ${isPrivate} where workspace_id = ${workspace.id}`.execute(tx.db),
    );
  await makePrivate(true);
  const asked = await desk.app.inject({ url: `/api/v1/customers/${customerId}/data`, headers: stranger });
  await makePrivate(false);
  expect(asked.statusCode).toBe(404);
});

test("the command prints the same", async () => {
  const said: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line) => void said.push(line));
  const around = { withOpened: (work: (opened: typeof desk) => Promise<number>) => work(desk) };
  const args = ["--workspace", "halden", "--customer", `anna.${word}@a.example`];
  expect(await customerDataCommand(args, around)).toBe(0);
  expect(JSON.parse(said[0] ?? "").customer.name).toBe(`Anna ${word}`);
  vi.spyOn(console, "error").mockImplementation((line) => void said.push(line));
  expect(await customerEraseCommand([...args.slice(0, 3), "nobody@a.example", "--name", "x"], around)).toBe(1);
  expect(said[1]).toBe("No customer of halden is known by nobody@a.example.");
});

test("a name that is not theirs erases nothing", async () => {
  const { status, body } = await erase("Somebody Else");
  expect(status).toBe(422);
  expect(body).toMatchObject({ code: "name_differs" });
  expect(await everything()).toContain(word);
});

test("erasing leaves no word of theirs in any table or file, ends what runs, and says how much it was", async () => {
  const [{ key } = { key: "" }] = await store.inWorkspace(
    workspace.id,
    async (tx) =>
      (
        await sql<{
          key: string;
        }>`select storage_key as key from attachment where workspace_id = ${workspace.id}`.execute(tx.db)
      ).rows,
  );
  expect((await storage.read(key)).toString()).toContain(word);
  const { status, body } = await erase(`anna ${word}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ conversations: 1, otherConversations: 1, messages: 4, files: 1, identities: 1 });
  expect(body.mails).toBe(2);
  expect(
    (await everything())
      .split("\n")
      .filter((line) => line.toLowerCase().includes(word))
      .map((line) => line.slice(0, 400)),
  ).toEqual([]);
  await expect(storage.read(key)).rejects.toMatchObject({ code: "ENOENT" });
  expect(await desk.conversation(matterId)).toMatchObject({ state: "closed", resolution: "withdrawn", subject: "" });
});

test("the matter of somebody else goes on, with what they said", async () => {
  const texts = (await desk.messages(othersId)).map(({ text }: { text: string }) => text.trim());
  expect(texts).toEqual(["Where is it?", ""]);
  expect(await desk.conversation(othersId)).toMatchObject({ state: "open", subject: "Order 7" });
});

test("that and when it was erased stands written, and she is new when she writes again", async () => {
  const written = await store.inWorkspace(workspace.id, (tx) =>
    tx.db.selectFrom("erasure").selectAll().where("workspaceId", "=", workspace.id).execute(),
  );
  expect(written).toMatchObject([{ customerId, byKind: "member", keysToRemove: [] }]);
  const { conversationId } = await desk.arrives({ from: anna, text: "Hello again." });
  expect(conversationId).not.toBe(matterId);
  expect(await customerOf(conversationId)).not.toBe(customerId);
});
