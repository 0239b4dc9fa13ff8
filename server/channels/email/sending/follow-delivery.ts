import type { Listener, NewEvent, Tx } from "#platform/database/index.ts";
import {
  type DeliveryState,
  type QuestionDelivery,
  recordDelivery,
  recordQuestionDelivery,
} from "../../../conversations/index.ts";

interface Copy {
  state: "kept" | "queued" | "deferred" | "sent" | "failed" | "cancelled";
  bouncedAt: Date | null;
  problem: string | null;
}

/** Of several copies the worst is shown: one that did not arrive must not hide behind one that did. */
const worstFirst = ["bounced", "failed", "deferred", "queued", "sent", "kept"] as const satisfies DeliveryState[];

/** What became of a mail is shown at its message; of one that asks or reminds, at its conversation. */
export const followDelivery: Listener = async (tx, event) => {
  const what = /^outgoing_mail\.(.+)$/.exec(event.kind)?.[1];
  if (what === undefined) return;
  const messageId = event.facts?.messageId;
  if (typeof messageId !== "string") return followQuestion(tx, event, what);
  const copies = await copiesOf(tx, messageId);
  const shown = deliveryOf(copies);
  if (!shown) return;
  const judged = copies.filter(({ state }) => state !== "cancelled");
  const reachedNobody = judged.every(({ state, bouncedAt }) => state === "failed" || bouncedAt !== null);
  await recordDelivery(tx, messageId, { ...shown, reachedNobody, isLate: what === "delayed" });
};

async function followQuestion(tx: Tx, event: NewEvent, what: string): Promise<void> {
  const { purpose } = event.facts ?? {};
  if (!event.conversationId || (purpose !== "question" && purpose !== "reminder")) return;
  const state = tellingStates.find((one) => one === what);
  if (state) await recordQuestionDelivery(tx, event.conversationId, state);
}

const tellingStates: readonly QuestionDelivery[] = ["sent", "kept", "delayed", "failed", "bounced"];

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
