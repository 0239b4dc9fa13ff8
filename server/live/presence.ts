/** Who looks at a conversation or writes in it. It lives in memory and in rings between processes only; nothing is stored. */
export interface Present {
  memberId: string;
  name: string;
  face: string | null;
  doing: "looking" | "writing";
}

export interface Told extends Present {
  screenId: string;
  conversationId: string | null;
}

/** Somebody whose process died without a word is forgotten after this. */
const forgottenAfterMs = 90_000;

interface Kept extends Told {
  at: number;
}

/** The faces of one workspace. */
export function createPresence() {
  const screens = new Map<string, Kept>();

  function people(conversationId: string, now: number): Present[] {
    const there = [...screens.values()].filter(
      (kept) => kept.conversationId === conversationId && now - kept.at < forgottenAfterMs,
    );
    const byMember = new Map<string, Present>();
    for (const { memberId, name, face, doing } of there) {
      // Two screens of one person are one face, and writing is more than looking.
      if (byMember.get(memberId)?.doing !== "writing") byMember.set(memberId, { memberId, name, face, doing });
    }
    return [...byMember.values()];
  }

  /** Keeps what one screen tells. Returns the conversations whose faces have changed. */
  function keep(told: Told, now: number): string[] {
    const before = screens.get(told.screenId)?.conversationId;
    if (told.conversationId) screens.set(told.screenId, { ...told, at: now });
    else screens.delete(told.screenId);
    return [...new Set([before, told.conversationId])].filter((id) => typeof id === "string");
  }

  return { people, keep };
}
