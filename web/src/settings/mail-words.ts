import type { OutgoingMail, OutgoingMailState } from "@manyhands/client";
import type { Tone } from "../ui/index.ts";

export interface StateWords {
  words: string;
  tone: Tone;
}

const out: Record<OutgoingMailState, StateWords> = {
  kept: { words: "Kept here", tone: "plain" },
  queued: { words: "Leaves now", tone: "plain" },
  deferred: { words: "Tried again", tone: "honey" },
  sent: { words: "Sent", tone: "pine" },
  failed: { words: "Did not leave", tone: "clay" },
  cancelled: { words: "Taken back", tone: "plain" },
};

/** What became of a mail that is to leave. What came back counts more than that it left. */
export function outWords({ state, bouncedAt }: Pick<OutgoingMail, "state" | "bouncedAt">): StateWords {
  return bouncedAt === null ? out[state] : { words: "Came back", tone: "clay" };
}

const came: Record<string, StateWords> = {
  received: { words: "Being read", tone: "plain" },
  opened: { words: "New conversation", tone: "pine" },
  joined: { words: "Joined", tone: "pine" },
  automatic: { words: "Automatic", tone: "plain" },
  bounce: { words: "Came back", tone: "clay" },
  duplicate: { words: "Twice the same", tone: "plain" },
  held: { words: "Held", tone: "honey" },
  unreadable: { words: "Could not be read", tone: "clay" },
};

export function inWords(state: string): StateWords {
  return came[state] ?? { words: state, tone: "plain" };
}

/** Whether sending it again may help. */
export function mayRetry({ state, bouncedAt }: Pick<OutgoingMail, "state" | "bouncedAt">): boolean {
  return state === "failed" || state === "deferred" || bouncedAt !== null;
}
