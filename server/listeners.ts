import type { Listener } from "#platform/database/index.ts";

/**
 * The asynchronous life on one page: what follows from which event, in the same transaction.
 *
 * | event | listener | what it writes |
 * | --- | --- | --- |
 */
export const listeners: readonly Listener[] = [];
