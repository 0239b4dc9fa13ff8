import type { Selectable } from "kysely";
import type { Tables, Tx } from "#platform/database/index.ts";
import { notFound, Refusal } from "#platform/errors.ts";
import { newId } from "#platform/ids.ts";
import { type Actor, signature } from "../members/index.ts";
import type { FieldKind, FieldSubject } from "./tables.ts";

export type CustomField = Selectable<Tables["customField"]>;

export interface NewCustomField {
  subject: FieldSubject;
  name: string;
  kind: FieldKind;
  choices?: readonly string[] | undefined;
}

/** More on one page are read by nobody. */
export const fieldsMax = 40;

/** What this company wants to know of its customers or of their companies, in the order in which it was thought of. */
export function fieldsOf(tx: Tx, subject?: FieldSubject): Promise<CustomField[]> {
  return tx.db
    .selectFrom("customField")
    .selectAll()
    .where("workspaceId", "=", tx.workspaceId)
    .where("archivedAt", "is", null)
    .$if(subject !== undefined, (query) => query.where("subject", "=", subject ?? "customer"))
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

export async function addField(tx: Tx, actor: Actor, { choices = [], ...field }: NewCustomField): Promise<CustomField> {
  const present = await fieldsOf(tx, field.subject);
  if (present.length >= fieldsMax) {
    throw new Refusal(422, "too_many_fields", `There are ${fieldsMax} fields already. Remove one that nobody uses.`);
  }
  mustBeFree(present, field.name);
  mustHaveChoices(field.kind, choices);
  const added = await tx.db
    .insertInto("customField")
    .values({ workspaceId: tx.workspaceId, id: newId(), ...field, choices: [...choices], createdAt: tx.now })
    .returningAll()
    .executeTakeFirstOrThrow();
  tx.record({
    kind: "custom_field.added",
    ...signature(actor),
    facts: { customFieldId: added.id },
    changed: { name: added.name, id: added.id, to: shown(added) },
  });
  return added;
}

/** Another name, or other choices; what was written before stays written. */
export async function changeField(
  tx: Tx,
  actor: Actor,
  id: string,
  change: { name?: string | undefined; choices?: readonly string[] | undefined },
): Promise<CustomField> {
  const field = await findField(tx, id);
  const others = (await fieldsOf(tx, field.subject)).filter((other) => other.id !== id);
  const name = change.name ?? field.name;
  const choices = [...(change.choices ?? field.choices)];
  mustBeFree(others, name);
  mustHaveChoices(field.kind, choices);
  await tx.db
    .updateTable("customField")
    .set({ name, choices })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .execute();
  const after = { ...field, name, choices };
  const changed = { name, id, from: shown(field), to: shown(after) };
  tx.record({ kind: "custom_field.changed", ...signature(actor), facts: { customFieldId: id }, changed });
  return after;
}

/** Nobody is asked for it any more. What was written stays in the rows, and in an export. */
export async function removeField(tx: Tx, actor: Actor, id: string): Promise<void> {
  const field = await findField(tx, id);
  await tx.db
    .updateTable("customField")
    .set({ archivedAt: tx.now })
    .where("workspaceId", "=", tx.workspaceId)
    .where("id", "=", id)
    .execute();
  const changed = { name: field.name, id, from: shown(field) };
  tx.record({ kind: "custom_field.removed", ...signature(actor), facts: { customFieldId: id }, changed });
}

/** As the audit trail says it. */
function shown({ name, kind, choices }: CustomField) {
  return { name, kind, choices };
}

async function findField(tx: Tx, id: string): Promise<CustomField> {
  const field = (await fieldsOf(tx)).find((each) => each.id === id);
  if (!field) throw notFound("custom field");
  return field;
}

function mustBeFree(others: readonly CustomField[], name: string): void {
  if (!others.some((other) => other.name.toLowerCase() === name.toLowerCase())) return;
  throw new Refusal(409, "name_taken", `There is a field ${name} already. Choose another name.`, { field: "name" });
}

function mustHaveChoices(kind: FieldKind, choices: readonly string[]): void {
  if (kind !== "choice" || choices.length >= 2) return;
  throw new Refusal(422, "choices_missing", "A choice needs two answers or more. Write them down.", {
    field: "choices",
  });
}
