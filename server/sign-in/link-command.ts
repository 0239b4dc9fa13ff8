import { z } from "zod";
import { minuteMs } from "#platform/clock.ts";
import { withOptions } from "#platform/command-line.ts";
import type { Store } from "#platform/database/index.ts";
import { secretOf } from "../installation/index.ts";
import { findAccount } from "./account.ts";
import { linkLifeMs } from "./library.ts";
import { makeSignInLink } from "./make-link.ts";

const help = `Usage: bin/manyhands sign-in link --email ADDRESS

Prints a link that signs in once, for ${linkLifeMs / minuteMs} minutes, and lets a new password be chosen. For whoever forgot theirs
where no mail leaves. Whoever has the link is that person: hand it over as you would a key.

  --email ADDRESS  With which they sign in`;

const shape = z.object({ email: z.email("takes a mail address") });
const options = { email: { type: "string" } } as const;

interface Around {
  publicUrl: string;
  withStore: (work: (store: Store) => Promise<number>) => Promise<number>;
}

/** `manyhands sign-in link`. Returns the exit code. */
export function signInLinkCommand(args: readonly string[], { publicUrl, withStore }: Around): Promise<number> {
  return withOptions({ args, help, options, shape }, ({ email }) =>
    withStore(async (store) => {
      const account = await findAccount(store.db, { email });
      if (!account) {
        console.error(`Nobody signs in with ${email} here.`);
        return 1;
      }
      const secret = await secretOf(store.db, "sign_in");
      console.log(await makeSignInLink({ store, publicUrl, secret }, account.id));
      return 0;
    }),
  );
}
