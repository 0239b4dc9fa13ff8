/** What joins mails: the ids that they have and that they answer. */
export interface Linked {
  messageId: string;
  answers: readonly string[];
  at: Date;
}

/**
 * Which mails answer each other, over any number of steps and whichever of them are there. Oldest first, within a thread and
 * among threads. A subject joins nothing.
 */
export function threadsOf<Mail extends Linked>(mails: readonly Mail[]): Mail[][] {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    if (root !== id) parents.set(id, root);
    return root;
  };
  const names = mails.map(({ messageId }, index) => messageId || `mail ${index}`);
  for (const [index, { answers }] of mails.entries()) {
    const own = names[index] ?? "";
    for (const answered of answers) {
      const [root, other] = [rootOf(own), rootOf(answered)];
      if (root !== other) parents.set(other, root);
    }
  }
  const threads = new Map<string, Mail[]>();
  for (const [index, mail] of mails.entries()) {
    const root = rootOf(names[index] ?? "");
    const thread = threads.get(root);
    if (thread) thread.push(mail);
    else threads.set(root, [mail]);
  }
  for (const thread of threads.values()) thread.sort(byTime);
  return [...threads.values()].sort((a, b) => byTime(a[0], b[0]));
}

function byTime(a: Linked | undefined, b: Linked | undefined): number {
  return (a?.at.getTime() ?? 0) - (b?.at.getTime() ?? 0);
}
