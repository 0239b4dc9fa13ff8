import { newKey } from "../api/index.ts";

let last: { body: string; key: string } | undefined;

/**
 * The Idempotency-Key of a request. The same words sent again after nothing came back take the same key: if the server had them
 * after all, the customer still gets them once.
 */
export function keyFor(body: unknown): string {
  const written = JSON.stringify(body);
  if (last?.body !== written) last = { body: written, key: newKey() };
  return last.key;
}

/** The server has answered, so what is sent next is new, be it the same words. */
export function reached(): void {
  last = undefined;
}
