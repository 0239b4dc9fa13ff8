import { parseArgs } from "node:util";
import { readLedger } from "./ledger.ts";
import { command, fillHome, startServer } from "./server.ts";
import { openConnection } from "./smtp.ts";

/**
 * The same mail many times at the same moment, over several connections, round after round: as a server sends it again that
 * heard no 250. One copy must open a conversation, all others must be duplicates that lead to it. Fails if one does not.
 *
 * node_modules/.bin/node bench/twins.ts --rounds 200 --copies 20
 */
const { values: given } = parseArgs({
  options: {
    home: { type: "string", default: "/tmp/manyhands-twins" },
    port: { type: "string", default: "3500" },
    smtp: { type: "string", default: "3025" },
    rounds: { type: "string", default: "200" },
    copies: { type: "string", default: "20" },
  },
});

interface Copy {
  messageId: string;
  state: string;
  conversationId: string | null;
}

const { home } = given;
const copies = Number(given.copies);
const rounds = Number(given.rounds);
fillHome(home, 1);
const server = await startServer({ home, port: Number(given.port), smtpPort: Number(given.smtp) });
const name = `twins-${process.pid}`;
const key = command(home, "api-key", "create", "--workspace", "halden", "--name", name, "--scopes", "read");
const ledger = readLedger(server.url, key);
const connections = await Promise.all(Array.from({ length: copies }, () => openConnection(Number(given.smtp))));

for (let round = 0; round < rounds; round++) await sendCopies(`${name}-${round}@bench.example`);
while ((await ledger.countReceived(1)) > 0) await new Promise((resolve) => setTimeout(resolve, 100));
const rows = await ours();
for (const connection of connections) connection.close();
await server.stop();

const wrong = [...Map.groupBy(rows, ({ messageId }) => messageId)].filter(([, group]) => !isOneMatter(group));
const count = (state: string) => rows.filter((row) => row.state === state).length;
console.log(
  JSON.stringify({
    bench: "twins",
    sent: rounds * copies,
    found: rows.length,
    opened: count("opened"),
    duplicates: count("duplicate"),
    withoutConversation: rows.filter(({ conversationId }) => conversationId === null).length,
    wrongRounds: wrong.length,
  }),
);
if (wrong.length > 0 || rows.length !== rounds * copies) process.exitCode = 1;

async function sendCopies(messageId: string): Promise<void> {
  const from = "anna@bench.example";
  const to = "support@halden.example";
  const raw = `From: Anna <${from}>\r\nTo: ${to}\r\nMessage-ID: <${messageId}>\r\nSubject: Kettle\r\n\r\nIt leaks.\r\n`;
  await Promise.all(connections.map((connection) => connection.deliver({ from, to, raw })));
}

function isOneMatter(group: readonly Copy[]): boolean {
  const isOpenedOnce = group.filter(({ state }) => state === "opened").length === 1;
  const restIsDuplicate = group.every(({ state }) => state === "opened" || state === "duplicate");
  return isOpenedOnce && restIsDuplicate && new Set(group.map(({ conversationId }) => conversationId)).size === 1;
}

async function ours(): Promise<Copy[]> {
  const found: Copy[] = [];
  let cursor = "";
  do {
    const page = await ledger.get(`/mails?limit=100${cursor && `&cursor=${cursor}`}`);
    found.push(...page.items.filter((row: Copy) => row.messageId.startsWith(`${name}-`)));
    cursor = page.nextCursor ?? "";
  } while (cursor);
  return found;
}
