/** What a run found and did. */
export interface Counts {
  /** Mails in the source, whatever became of them. */
  found: number;
  /** Brought in now. */
  new: number;
  /** In the ledger of this inbox already, from an earlier run or because they had come in. */
  known: number;
  /** The same mail once more in the source. */
  twice: number;
  conversationsOpened: number;
  /** Conversations that were here and got more of what was said in them. */
  conversationsContinued: number;
  /** Of those opened: our turn, as a customer's last word is young and nobody answered. */
  open: number;
  closed: number;
  fromCustomers: number;
  fromUs: number;
  fromOutsiders: number;
  notes: number;
  /** Kept in the ledger, as no part of a conversation. */
  automatic: number;
  amongUs: number;
  unreadable: number;
  newCustomers: number;
  attachments: number;
  undated: number;
  notTaken: number;
}

export function noCounts(): Counts {
  return {
    found: 0,
    new: 0,
    known: 0,
    twice: 0,
    conversationsOpened: 0,
    conversationsContinued: 0,
    open: 0,
    closed: 0,
    fromCustomers: 0,
    fromUs: 0,
    fromOutsiders: 0,
    notes: 0,
    automatic: 0,
    amongUs: 0,
    unreadable: 0,
    newCustomers: 0,
    attachments: 0,
    undated: 0,
    notTaken: 0,
  };
}

export function addCounts(sum: Counts, more: Partial<Counts>): void {
  const own = new Map(Object.entries(more));
  Object.assign(
    sum,
    Object.fromEntries(Object.entries(sum).map(([name, count]) => [name, count + (own.get(name) ?? 0)])),
  );
}
