import { z } from "zod";

export const textBodyMax = 2_000;

export const textSchema = z
  .object({
    key: z.string(),
    usedIn: z.string().describe("Where the customer reads it"),
    placeholders: z.array(z.object({ name: z.string(), meaning: z.string() })).describe("What it may name in braces"),
    default: z.string().describe("How Manyhands says it in this language"),
    override: z.string().nullable().describe("How the company says it; null: as Manyhands does"),
    example: z.string().describe("How it reads with example values"),
  })
  .meta({ id: "Text" });

const textLanguageSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    direction: z.enum(["ltr", "rtl"]),
    changedCount: z.number().int(),
  })
  .meta({ id: "TextLanguage" });

export const textList = z
  .object({
    language: z.string(),
    languages: z.array(textLanguageSchema),
    items: z.array(textSchema),
  })
  .meta({ id: "TextList" });

const body = z.string().trim().min(1, "Write something, or restore our text").max(textBodyMax);

export const textChangeSchema = z.object({ body }).meta({ id: "TextChange" });
export const textPreviewSchema = z.object({ key: z.string().max(100), body }).meta({ id: "TextPreview" });
export const textPreviewed = z.object({ example: z.string() }).meta({ id: "TextPreviewed" });
