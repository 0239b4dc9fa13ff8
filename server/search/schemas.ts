import { z } from "zod";
import { pageOf } from "#platform/http/index.ts";

export const searchQuery = z.object({
  q: z
    .string()
    .max(500)
    .describe(
      'Words, "words in a row", a number or address, and filters: `from:`, `team:`, `assignee:`, `inbox:`, `is:`, `has:attachment`, `before:`, `after:`. The last word may be unfinished',
    ),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe("How many at most"),
  cursor: z
    .string()
    .max(200)
    .optional()
    .describe("The `nextCursor` of the page before. A short page may have one too: the search goes on there"),
});

export const hitSchema = z
  .object({
    conversation: z.object({
      id: z.uuid(),
      reference: z.string(),
      subject: z.string(),
      requester: z.string().describe("The name of the customer whose matter it is"),
    }),
    message: z.object({
      id: z.uuid(),
      kind: z.enum(["inbound", "outbound", "note", "call"]),
      author: z.string(),
      at: z.iso.datetime(),
    }),
    excerpt: z.string().describe("HTML: a piece of the message, escaped, what was found in `<mark>`"),
  })
  .meta({ id: "SearchHit" });

export const hitList = pageOf(hitSchema).meta({ id: "SearchHitList" });
