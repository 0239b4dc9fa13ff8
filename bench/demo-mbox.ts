import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { type DemoConversation, members, streamConversations } from "../server/demo/index.ts";

/**
 * Writes the demo's conversations as a mailbox file, as a company would export it: what came in and what was sent. For looking
 * back and for moving in at any size.
 *
 *   node bench/demo-mbox.ts FILE [--conversations 4000] [--seed 1] [--until 2026-11-24T12:00:00Z]
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    conversations: { type: "string", default: "4000" },
    seed: { type: "string", default: "1" },
    until: { type: "string", default: "2026-11-24T12:00:00Z" },
  },
});
const [file] = positionals;
if (!file) throw new Error("Name the file to write.");
const wish = {
  seed: Number(values.seed),
  count: Number(values.conversations),
  until: new Date(values.until),
};

const inbox = "support@halden.example";
const names = new Map(members.map(({ key, publicName }) => [key, publicName]));
let mails = 0;

await pipeline(Readable.from(mailbox()), createWriteStream(file));
console.log(JSON.stringify({ file, mails, ...wish }));

function* mailbox(): Generator<string> {
  for (const conversation of streamConversations(wish)) yield* lettersOf(conversation);
}

function* lettersOf(conversation: DemoConversation): Generator<string> {
  const { key, sender, subject, kind } = conversation;
  const ids: string[] = [];
  for (const [index, message] of conversation.messages.entries()) {
    if (message.by === "note") continue;
    const ours = message.by === "member";
    const id = `${key}.${index}@${ours ? "halden.example" : "customers.example"}`;
    const us = ours ? `"${names.get(message.authorKey ?? "") ?? "Halden"}" <${inbox}>` : inbox;
    const them = `"${sender.name}" <${sender.address}>`;
    mails += 1;
    yield [
      `From - ${message.at.toUTCString()}`,
      `Message-ID: <${id}>`,
      `Date: ${message.at.toUTCString().replace("GMT", "+0000")}`,
      `From: ${encoded(ours ? us : them)}`,
      `To: ${encoded(ours ? them : us)}`,
      `Subject: ${encoded(`${index > 0 ? "Re: " : ""}${subject}`)}`,
      ...(ids.length > 0
        ? [`In-Reply-To: <${ids.at(-1)}>`, `References: ${ids.map((each) => `<${each}>`).join(" ")}`]
        : []),
      ...(kind === "automatic" ? ["Auto-Submitted: auto-generated"] : []),
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: 8bit",
      "",
      message.text.replaceAll(/^(>*From )/gm, ">$1"),
      "",
      "",
    ].join("\n");
    ids.push(id);
  }
}

/** Names and subjects in raw UTF-8, as SMTPUTF8 carries them (RFC 6532). */
function encoded(text: string): string {
  return text.replaceAll(/[\r\n]/g, " ");
}
