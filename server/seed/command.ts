import { z } from "zod";
import { withOptions } from "#platform/command-line.ts";
import type { Store } from "#platform/database/index.ts";
import { seedDemo } from "./seed-demo.ts";

const help = `Usage: bin/manyhands seed --demo [--conversations N]

Fills the demo workspace (halden) with people, customers and conversations, beside a running server too.
Nothing of it is ever sent. The last line is a link that signs in as Ruth.

  --demo             The demo workspace; there is no other yet
  --conversations N  How many conversations, 400 unless told`;

const conversationsMax = 5_000_000;

const shape = z.object({
  demo: z.literal(true),
  conversations: z
    .string()
    .refine(
      (count) => /^\d+$/.test(count) && Number(count) <= conversationsMax,
      `takes a whole number up to ${conversationsMax}`,
    )
    .transform(Number)
    .optional(),
});

interface Around {
  withStore: (work: (store: Store) => Promise<number>) => Promise<number>;
  /** A link that signs this person in once. */
  signInLink: (store: Store, userId: string) => Promise<string>;
}

/** `manyhands seed`. Returns the exit code. */
export function seedCommand(args: readonly string[], { withStore, signInLink }: Around): Promise<number> {
  const options = { demo: { type: "boolean" }, conversations: { type: "string" } } as const;
  return withOptions({ args, help, options, shape }, ({ conversations }) =>
    withStore(async (store) => {
      const seeded = await seedDemo(store, { conversations });
      console.log(
        seeded.conversations > 0
          ? `The demo workspace has ${seeded.conversations} conversations.`
          : "The demo workspace was there already and stays as it is.",
      );
      console.log(await signInLink(store, seeded.userId));
      return 0;
    }),
  );
}
