import { z } from "zod";
import { missingLengthMax, wordsLengthMax } from "./limits.ts";
import { ways } from "./state.ts";

export const linkSchema = z.object({ slug: z.string().max(60), token: z.string().max(100) });
export const wayLinkSchema = linkSchema.extend({ way: z.enum(ways) });
export const fileLinkSchema = linkSchema.extend({ id: z.uuid() });

const language = z.string().regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i);

/** What is added to the address is a wish, never a reason to refuse. */
export const wishSchema = z.object({
  language: language.optional().catch(undefined),
  sent: z.string().optional().catch(undefined),
});

const words = (lengthMax: number) => z.string().max(lengthMax).default("");

export const answerSchema = z.object({
  answer: z.enum(["yes", "not_yet", "no_longer_needed"]),
  words: words(wordsLengthMax),
  missing: words(missingLengthMax),
  who: z.enum(["same", "other"]).default("same"),
});

export type Answer = z.infer<typeof answerSchema>;
