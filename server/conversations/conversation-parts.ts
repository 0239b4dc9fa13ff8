import type { Parts } from "#platform/parts.ts";

export interface ConversationParts extends Parts {
  /** Makes rich text safe; the module that reads mail knows how. */
  sanitize: (html: string) => string;
}
