import { parseArgs } from "node:util";
import type { Store } from "#platform/database/index.ts";
import { seedDemo } from "./seed-demo.ts";

const usage = `Usage: bin/manyhands seed --demo [--conversations N]

Fills the demo workspace (halden) with people, customers and conversations, beside a running server too.
Nothing of it is ever sent. The last line is a link that signs in as Ruth.

  --demo             the demo workspace; there is no other yet
  --conversations N  how many conversations, 400 unless told`;

const usageError = 64; // EX_USAGE of sysexits.h
const conversationsMax = 5_000_000;

interface SeedParts {
  withStore: (work: (store: Store) => Promise<number>) => Promise<number>;
  /** A link that signs this person in once. */
  signInLink: (store: Store, userId: string) => Promise<string>;
}

/** `bin/manyhands seed`: resolves with the exit code. */
export async function seedCommand(args: string[], { withStore, signInLink }: SeedParts): Promise<number> {
  const wish = readWish(args);
  if (wish === "help") {
    console.log(usage);
    return 0;
  }
  if (typeof wish === "string") {
    console.error(`${wish}\n\n${usage}`);
    return usageError;
  }
  return withStore(async (store) => {
    const seeded = await seedDemo(store, { conversations: wish.conversations });
    console.log(
      seeded.conversations > 0
        ? `The demo workspace has ${seeded.conversations} conversations.`
        : "The demo workspace was there already and stays as it is.",
    );
    console.log(await signInLink(store, seeded.userId));
    return 0;
  });
}

function readWish(args: string[]): { conversations: number | undefined } | string {
  try {
    const { values } = parseArgs({
      args,
      options: { demo: { type: "boolean" }, conversations: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help) return "help";
    if (!values.demo) return "Say --demo: only the demo workspace can be filled.";
    if (values.conversations === undefined) return { conversations: undefined };
    const conversations = Number(values.conversations);
    const fits = Number.isInteger(conversations) && conversations >= 0 && conversations <= conversationsMax;
    return fits ? { conversations } : `--conversations takes a whole number up to ${conversationsMax}.`;
  } catch (problem) {
    return problem instanceof Error ? problem.message : "These words are not understood.";
  }
}
