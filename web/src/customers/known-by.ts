import type { ConversationItem, Person } from "@manyhands/client";

export interface Knows {
  person: Person;
  times: number;
}

/** Who looked after their matters before, most often first: whom they have met. Not a count of work. */
export function knownBy(history: readonly Pick<ConversationItem, "assignee">[]): Knows[] {
  const times = new Map<string, Knows>();
  for (const { assignee } of history) {
    if (!assignee) continue;
    const before = times.get(assignee.id);
    times.set(assignee.id, { person: assignee, times: (before?.times ?? 0) + 1 });
  }
  return [...times.values()].sort((a, b) => b.times - a.times);
}

/** "you (6 times) and Daniel": in words, the reader first. */
export function knownWords(knows: readonly Knows[], meId: string): string | undefined {
  const ordered = [...knows].sort((a, b) => Number(b.person.id === meId) - Number(a.person.id === meId)).slice(0, 3);
  if (ordered.length === 0) return undefined;
  const words = ordered.map(({ person, times }) => {
    const name = person.id === meId ? "you" : (person.name.split(" ")[0] ?? person.name);
    return times > 1 && person.id === meId ? `${name} (${times} times)` : name;
  });
  const last = words.pop();
  return words.length > 0 ? `${words.join(", ")} and ${last}` : last;
}
