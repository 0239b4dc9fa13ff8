/** How an answer leaves: plainly, with the question whether it is solved, now or later, or with a time to look again. */
export type How = { kind: "plain" } | { kind: "ask" } | { kind: "ask-at"; at: Date } | { kind: "wait"; until: Date };

export function howFields(how: How): { confirm?: true | { at: string }; waitUntil?: string } {
  switch (how.kind) {
    case "plain":
      return {};
    case "ask":
      return { confirm: true };
    case "ask-at":
      return { confirm: { at: how.at.toISOString() } };
    case "wait":
      return { waitUntil: how.until.toISOString() };
  }
}
