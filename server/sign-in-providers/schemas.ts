import { z } from "zod";
import { kinds, newcomerRoles } from "./provider.ts";

const newcomerRole = z.enum(newcomerRoles);

const mappingSchema = z
  .object({
    value: z.string().trim().min(1).max(200),
    role: newcomerRole.optional(),
    teamIds: z.array(z.uuid()).max(50).optional(),
  })
  .meta({ id: "ClaimMapping" });

const fields = {
  kind: z.enum(kinds),
  name: z.string().trim().min(1).max(60).describe("As the button calls it"),
  issuer: z.url({ protocol: /^https?$/ }).max(300),
  clientId: z.string().trim().min(1).max(300),
  domains: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "A domain is written like halden.example"),
    )
    .max(50)
    .describe("Only addresses of these come in; none: all that the issuer vouches for"),
  newcomerRole: newcomerRole
    .nullable()
    .describe("What who comes for the first time becomes; null: members alone come in"),
  claim: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .nullable()
    .describe("What is read to give roles and teams, such as `groups`"),
  mappings: z.array(mappingSchema).max(100),
};

export const providerSchema = z
  .object({ id: z.uuid(), ...fields, createdAt: z.iso.datetime() })
  .meta({ id: "SignInProvider" });

export const providerList = z
  .object({
    items: z.array(providerSchema),
    returnUrl: z.string().describe("What the issuer is to be told as redirect URI"),
  })
  .meta({ id: "SignInProviderList" });

const secret = z.string().min(1).max(500);

export const newProviderSchema = z.object({ ...fields, clientSecret: secret }).meta({ id: "NewSignInProvider" });

export const providerChangeSchema = z
  .object({ ...fields, clientSecret: secret.optional().describe("Left out: stays as it is") })
  .meta({ id: "SignInProviderChange" });

export const offeredList = z
  .object({
    items: z.array(
      z
        .object({ id: z.uuid(), workspace: z.string().describe("Its short name"), kind: fields.kind, name: z.string() })
        .meta({ id: "OfferedProvider" }),
    ),
  })
  .meta({ id: "OfferedProviderList" });

export const visitSchema = z
  .object({ workspace: z.string().max(100), providerId: z.uuid() })
  .meta({ id: "ProviderVisit" });
export const visitedSchema = z.object({ url: z.string() }).meta({ id: "ProviderVisitBegun" });
export const returnSchema = z
  .object({ search: z.string().min(1).max(8_000).describe("What stood in the address after the question mark") })
  .meta({ id: "ProviderReturn" });
