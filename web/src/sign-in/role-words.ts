import type { Role } from "@manyhands/client";

/** A role with its article, and what it may do, as a newcomer reads it. */
export const roleWords: Record<Role, { name: string; may: string }> = {
  owner: { name: "an owner", may: "do everything, also say who else owns the place." },
  admin: { name: "an admin", may: "serve customers, and change settings, teams and members." },
  agent: { name: "an agent", may: "serve customers: see and answer what they bring." },
  colleague: { name: "a colleague", may: "answer what the others ask you; no customers' mail before that." },
};
