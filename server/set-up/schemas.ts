import { z } from "zod";
import { newPassword } from "../sign-in/index.ts";
import { languageSchema, timeZoneSchema } from "../workspaces/index.ts";

const key = z.string().min(1).max(200);
const name = z.string().trim().min(1).max(100);
const email = z.email().max(254);

export const setUpQuery = z.object({ key: key.default("none") });

export const setUpSchema = z
  .object({
    publicUrl: z.string(),
    home: z.string().describe("The folder that keeps everything"),
    localOnly: z.boolean().describe("Nobody but this machine reaches it"),
    hasDemo: z.boolean().describe("Whether a company to look around in can be had"),
  })
  .meta({ id: "SetUp" });

export const newCompanySchema = z
  .object({
    key,
    owner: z.object({ name, email, password: newPassword }),
    company: z.object({
      name,
      slug: z.string().max(40).optional().describe("Made from the name where it is left out"),
      language: languageSchema.optional(),
      timeZone: timeZoneSchema.optional(),
    }),
    inbox: z.object({ name: name.optional(), address: email }),
  })
  .meta({ id: "SetUpCompany" });

export const demoSchema = z.object({ key }).meta({ id: "SetUpDemo" });

export const startedSchema = z.object({ slug: z.string() }).meta({ id: "SetUpStarted" });
