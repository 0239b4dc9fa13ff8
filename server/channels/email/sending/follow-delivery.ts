import type { Listener, Tx } from "#platform/database/index.ts";
import { type DeliveryState, recordDelivery } from "../../../conversations/index.ts";

interface Copy {
  state: "kept" | "queued" | "deferred" | "sent" | "failed" | "cancelled";
  bouncedAt: Date | null;
  problem: string | null;
}

/** Of several copies the worst is shown: one that did not arrive must not hide behind one that did. */
const worstFirst = ["bounced", "failed", "deferred", "queued", "sent", "kept"] as const satisfies DeliveryState[];

/** What became of a mail is shown at its message. */
export const followDelivery: Listener = async (tx, event) => {
  const messageId = event.facts?.messageId;
  if (!event.kind.startsWith("outgoing_mail.") || typeof messageId !== "string") return;
  const shown = deliveryOf(await copiesOf(tx, messageId));
  if (shown) await recordDelivery(tx, messageId, shown);
};

/** Exported for its table of cases. */
export function deliveryOf(copies: readonly Copy[]): { state: DeliveryState; problem: string | null } | undefined {
  const judged = copies.flatMap(({ state, bouncedAt, problem }) =>
    state === "cancelled" ? [] : [{ state: bouncedAt ? ("bounced" as const) : state, problem }],
  );
  const state = worstFirst.find((worst) => judged.some((copy) => copy.state === worst));
  if (!state) return undefined;
  const problems = judged.filter((copy) => copy.state === state).map(({ problem }) => problem);
  return { state, problem: problems.filter(Boolean).join("\n") || null };
}

function copiesOf(tx: Tx, messageId: string): Promise<Copy[]> {
  return tx.db
    .selectFrom("outgoingMail")
    .select(["state", "bouncedAt", "problem"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("entryId", "=", messageId)
    .orderBy("id")
    .execute();
}
