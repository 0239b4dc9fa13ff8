import { minuteMs } from "#platform/clock.ts";
import type { Tx } from "#platform/database/index.ts";
import { notFound } from "#platform/errors.ts";
import { addOpenTime, hoursOf } from "../../../hours/index.ts";
import { findInbox } from "../../../inboxes/index.ts";
import { type Actor, mustBeAllowed, signature } from "../../../members/index.ts";
import { phrasesFor } from "../../../texts/index.ts";
import { workspaceOf } from "../../../workspaces/index.ts";
import { exampleAcknowledgement } from "../sending/index.ts";
import type { QuietReason } from "./tables.ts";

export interface Acknowledgement {
  isOn: boolean;
  /** Of the team's open hours. */
  answersWithinMinutes: number;
}

export interface ShownAcknowledgement extends Acknowledgement {
  /** Without hours nobody can say by when. */
  teamKeepsHours: boolean;
  /** How one that went out now would read. */
  example: string;
  quietSenders: { address: string; reason: QuietReason; since: Date }[];
}

const usual: Acknowledgement = { isOn: false, answersWithinMinutes: 8 * 60 };

export async function showAcknowledgement(tx: Tx, inboxId: string): Promise<ShownAcknowledgement> {
  const inbox = await findInbox(tx, inboxId);
  const setting = await readSetting(tx, inboxId);
  const hours = await hoursOf(tx, inbox.teamId);
  const answersBy = hours && addOpenTime(hours, tx.now, setting.answersWithinMinutes * minuteMs);
  const phrases = await phrasesFor(tx, inbox.language);
  return {
    ...setting,
    teamKeepsHours: hours !== undefined,
    example: exampleAcknowledgement(phrases, await workspaceOf(tx), answersBy, tx.now),
    quietSenders: await listQuiet(tx),
  };
}

export async function changeAcknowledgement(
  tx: Tx,
  actor: Actor,
  inboxId: string,
  change: { [Field in keyof Acknowledgement]?: Acknowledgement[Field] | undefined },
): Promise<void> {
  mustBeAllowed(actor, "inbox.change");
  const inbox = await findInbox(tx, inboxId);
  const old = await readSetting(tx, inboxId);
  const { isOn = old.isOn, answersWithinMinutes = old.answersWithinMinutes } = change;
  const setting = { isOn, answersWithinMinutes };
  await tx.db
    .insertInto("acknowledgement")
    .values({ workspaceId: tx.workspaceId, inboxId, ...setting })
    .onConflict((conflict) => conflict.columns(["workspaceId", "inboxId"]).doUpdateSet(setting))
    .execute();
  const changed = { name: inbox.name, id: inboxId, from: old, to: setting };
  tx.record({ kind: "acknowledgement.changed", ...signature(actor), facts: { inboxId }, changed });
}

/** Acknowledgements go there again. */
export async function liftQuiet(tx: Tx, actor: Actor, address: string): Promise<void> {
  mustBeAllowed(actor, "inbox.change");
  const lifted = await tx.db
    .deleteFrom("quietSender")
    .where("workspaceId", "=", tx.workspaceId)
    .where("address", "=", address.trim().toLowerCase())
    .returning(["address", "reason"])
    .executeTakeFirst();
  if (!lifted) throw notFound("quiet sender");
  const changed = { name: lifted.address, from: { quiet: lifted.reason }, to: { quiet: null } };
  tx.record({ kind: "acknowledgement.changed", ...signature(actor), changed });
}

async function readSetting(tx: Tx, inboxId: string): Promise<Acknowledgement> {
  const row = await tx.db
    .selectFrom("acknowledgement")
    .select(["isOn", "answersWithinMinutes"])
    .where("workspaceId", "=", tx.workspaceId)
    .where("inboxId", "=", inboxId)
    .executeTakeFirst();
  return row ?? usual;
}

function listQuiet(tx: Tx) {
  return tx.db
    .selectFrom("quietSender")
    .select(["address", "reason", "since"])
    .where("workspaceId", "=", tx.workspaceId)
    .orderBy("since", "desc")
    .limit(100)
    .execute();
}
