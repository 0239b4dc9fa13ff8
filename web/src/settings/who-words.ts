import type { Person } from "@manyhands/client";

const namedMax = 5;

/** `Ruth, Daniel and Mei see new mail within a second. Marta leads: “someone else, please” goes to Marta.` */
export function whoSeesWords(people: readonly Pick<Person, "publicName">[], lead?: Pick<Person, "publicName">): string {
  const leads = lead
    ? `${lead.publicName} leads: “someone else, please” goes to ${lead.publicName}.`
    : "Nobody leads it: “someone else, please” comes to all of them.";
  if (people.length === 0) return "Nobody yet. Its mail stands under Unassigned until somebody takes it.";
  return `${listWords(people.map(({ publicName }) => publicName))} ${people.length === 1 ? "sees" : "see"} new mail within a second. ${leads}`;
}

/** Names in a sentence; of many, how many more. */
export function listWords(names: readonly string[]): string {
  const shown =
    names.length > namedMax ? [...names.slice(0, namedMax - 1), `${names.length - namedMax + 1} more`] : names;
  return new Intl.ListFormat("en-GB").format(shown);
}
