import { isOnlyThanks } from "../texts/index.ts";
import type { Letter, Matter, Said } from "./letter.ts";
import type { Sides } from "./sides.ts";

/**
 * The letters between customers and us, as matters: those that answer each other by References and In-Reply-To belong together;
 * a subject alone joins nothing. Machines' mails and those among ourselves are left out.
 */
export function mattersOf(letters: readonly Letter[], sides: Sides): Matter[] {
  const groups = groupOf(letters.filter(({ kind }) => kind === "person"));
  return groups.flatMap((group) => {
    const said = group.map((letter) => saidOf(letter, sides)).sort((a, b) => a.at - b.at);
    const first = said.find(({ ours }) => !ours);
    return first ? [{ customer: first.from, letters: said }] : [];
  });
}

function saidOf(letter: Letter, { isOurs }: Sides): Said {
  const ours = isOurs(letter.from.address);
  return { ...letter, ours, isThanks: !ours && isOnlyThanks(letter.words, [letter.from.name]) };
}

/** Which letters answer each other, over any number of steps. A mail that lies in the file twice counts once. */
function groupOf(letters: readonly Letter[]): Letter[][] {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    parents.set(id, root);
    return root;
  };
  const once = new Map(letters.map((letter) => [nameOf(letter), letter]));
  for (const [name, { answers }] of once) {
    for (const answered of answers) parents.set(rootOf(answered), rootOf(name));
  }
  const groups = Map.groupBy(once, ([name]) => rootOf(name));
  return [...groups.values()].map((group) => group.map(([, letter]) => letter));
}

function nameOf({ messageId, number }: Letter): string {
  return messageId ?? `number ${number}`;
}
