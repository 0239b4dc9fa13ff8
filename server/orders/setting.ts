import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import { type Actor, mustBeAllowed, signature } from "../members/index.ts";
import { isWebAddress } from "./order.ts";

/** How an order is opened in the company's own system; null: it is not. */
export async function linkTemplateOf(tx: Tx): Promise<string | null> {
  const setting = await tx.db
    .selectFrom("orderSetting")
    .select("linkTemplate")
    .where("workspaceId", "=", tx.workspaceId)
    .executeTakeFirst();
  return setting?.linkTemplate ?? null;
}

export async function setLinkTemplate(tx: Tx, actor: Actor, linkTemplate: string | null): Promise<void> {
  mustBeAllowed(actor, "workspace.change");
  if (
    linkTemplate !== null &&
    !(linkTemplate.includes("{reference}") && isWebAddress(linkTemplate.replaceAll("{reference}", "1")))
  ) {
    throw new Refusal(
      422,
      "invalid_template",
      "Write the address of an order in your system, with {reference} where its number stands: https://shop.example/orders/{reference}.",
      { field: "linkTemplate" },
    );
  }
  await tx.db
    .insertInto("orderSetting")
    .values({ workspaceId: tx.workspaceId, linkTemplate })
    .onConflict((conflict) => conflict.columns(["workspaceId"]).doUpdateSet({ linkTemplate }))
    .execute();
  tx.record({ kind: "order_setting.changed", ...signature(actor) });
}
