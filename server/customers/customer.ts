import type { Selectable } from "kysely";
import type { Tables } from "#platform/database/index.ts";
import type { IdentityKind } from "./tables.ts";

export type Customer = Selectable<Tables["customer"]>;
export type Identity = Selectable<Tables["identity"]>;

/** Local parts that belong to a house, not to a person: whoever writes from them is not attributed. */
const sharedLocalParts = new Set(
  "info office contact hello mail reception frontdesk accounting billing sales orders admin team kontakt buchhaltung rezeption".split(
    " ",
  ),
);

/** Whether an address looks like one that several people use. A member may decide otherwise. */
export function looksShared(address: string): boolean {
  return sharedLocalParts.has(address.split("@")[0]?.toLowerCase() ?? "");
}

/** How an identity is stored, so that the same one is found again however it is written. */
export function normalise(kind: IdentityKind, value: string): string {
  const trimmed = value.trim();
  if (kind === "email") return trimmed.toLowerCase();
  if (kind === "phone") return trimmed.replace(/(?!^\+)[^\d]/g, "");
  return trimmed;
}

/** What to call somebody of whom only the address is known: "ama.mensah@example.org" is Ama Mensah. */
export function nameFromAddress(address: string): string {
  const local = address.split("@")[0]?.split("+")[0] ?? "";
  const words = local.split(/[._-]+/).filter((word) => /^\p{L}{2,}$/u.test(word));
  if (words.length < 2 || looksShared(address)) return address;
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}
