/** How a refusal is answered over HTTP; the code of the body says more. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 429 | 503;

/**
 * Something expected that we do not do: a plain sentence that ends with the next step, and a stable code for programs.
 * Everything else that is thrown is a fault: our bug, logged with a report number.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: RefusalStatus;
  /** More for programs and screens: what has come in meanwhile, which field is wrong. Never secrets. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: RefusalStatus, code: string, sentence: string, details: Record<string, unknown> = {}) {
    super(sentence);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** What may not be seen is "not found" too, so that nobody learns of it by asking. */
export function notFound(what: string): Refusal {
  return new Refusal(404, "not_found", `There is no such ${what} here, or you may not see it.`);
}
