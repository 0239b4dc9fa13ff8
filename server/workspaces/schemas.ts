import { z } from "zod";
import { isTimeZone } from "../members/index.ts";

export const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/, "A colour is written like #17614f");
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "A language is written like en or pt-BR");
export const timeZoneSchema = z.string().refine(isTimeZone, "Not a time zone that we know");
const name = z.string().trim().min(1).max(100);

export const workspaceSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    colour: z.string(),
    logoUrl: z.string().nullable(),
    language: z.string(),
    timeZone: z.string(),
    phone: z.string().nullable(),
    phoneHours: z.string().nullable(),
    isDemo: z.boolean(),
    recontactDays: z.number().int(),
    secondFactorRequired: z.boolean(),
  })
  .meta({ id: "Workspace" });

export const workspaceChangeSchema = z
  .object({
    name: name.optional(),
    colour: colourSchema.optional(),
    language: languageSchema.optional(),
    timeZone: timeZoneSchema.optional(),
    phone: z.string().trim().min(3).max(40).nullable().optional(),
    phoneHours: z.string().trim().min(1).max(200).nullable().optional(),
    recontactDays: z
      .number()
      .int()
      .min(0)
      .max(365)
      .optional()
      .describe("Writing again within so many days after the end is the same matter"),
  })
  .meta({ id: "WorkspaceChange" });

export const secondFactorSchema = z.object({ required: z.boolean() }).meta({ id: "SecondFactorRule" });
