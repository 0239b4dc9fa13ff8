import type { Tx } from "#platform/database/index.ts";
import { customerByAddress } from "../customers/index.ts";
import type { Matter } from "./matters.ts";

/** Whom the people of these matters are here, by address; who is not known becomes a customer. Outsiders are none. */
export async function customersOf(tx: Tx, matters: readonly Matter[], known: Map<string, string>): Promise<void> {
  for (const { people } of matters) {
    for (const { address, role } of people.values()) {
      if (!role || role === "outsider" || known.has(address.address)) continue;
      known.set(address.address, (await customerByAddress(tx, address)).id);
    }
  }
}
