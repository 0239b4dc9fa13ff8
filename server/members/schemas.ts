import { z } from "zod";
import { faces } from "../faces/index.ts";
import { roles, scopes } from "./role.ts";

/** A member as others see them, wherever somebody of the company is shown. */
export const personSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    publicName: z.string(),
    face: z.string().nullable(),
    pictureUrl: z.string().nullable(),
  })
  .meta({ id: "Person" });

export type Person = z.infer<typeof personSchema>;

export const roleSchema = z.enum(roles).meta({ id: "Role" });
export const scopeSchema = z.enum(scopes).meta({ id: "Scope", description: "What an API key may" });

export const workspaceRefSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    needsSecondFactor: z.boolean().describe("A second step is asked for there, and this session has not shown one"),
  })
  .meta({ id: "WorkspaceRef" });

export const memberSchema = personSchema
  .extend({
    email: z.string(),
    role: roleSchema,
    state: z.enum(["active", "suspended", "removed"]),
    about: z.string(),
    languages: z.array(z.string()),
    workingHours: z.string(),
    timeZone: z.string().nullable(),
    teamIds: z.array(z.uuid()),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Member" });

export const memberList = z.object({ items: z.array(memberSchema) }).meta({ id: "MemberList" });

export const memberChangeSchema = z
  .object({ role: roleSchema.optional(), name: z.string().trim().min(1).max(100).optional() })
  .meta({ id: "MemberChange" });

const preferences = z.record(z.string().max(100), z.unknown());

const ownMemberSchema = memberSchema.extend({ signature: z.string() }).meta({ id: "OwnMember" });

export const signedInSchema = z
  .object({
    member: ownMemberSchema.nullable().describe("Null for somebody who is a member nowhere, or no longer"),
    role: roleSchema.nullable(),
    workspaces: z.array(workspaceRefSchema),
    preferences,
  })
  .meta({ id: "SignedIn" });

export const meSchema = signedInSchema
  .extend({ member: ownMemberSchema, role: roleSchema })
  .meta({ id: "Me", description: "Somebody who is signed in and a member of the workspace at hand" });

export const rightList = z
  .object({
    items: z.array(
      z
        .object({
          action: z.string().describe("As each route names it"),
          sentence: z.string(),
          roles: z.array(roleSchema),
          scope: scopeSchema.nullable().describe("What an API key needs for it; null: no key may"),
        })
        .meta({ id: "Right" }),
    ),
  })
  .meta({ id: "RightList" });

export const preferencesBytesMax = 20_000;

/** What is left out stays as it is. */
export const profileSchema = z
  .object({
    name: z.string().trim().min(1).max(100).optional(),
    publicName: z.string().trim().min(1).max(60).optional().describe("What customers see; a first name suffices"),
    face: z
      .string()
      .refine((id) => faces.some((face) => face.id === id), "Not one of the drawn faces")
      .nullable()
      .optional()
      .describe("One of the drawn faces; it takes the place of the picture"),
    about: z.string().trim().max(300).optional(),
    languages: z
      .array(z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))
      .max(20)
      .optional(),
    workingHours: z.string().trim().max(200).optional(),
    timeZone: z.string().refine(isTimeZone, "Not a time zone that we know").nullable().optional(),
    signature: z.string().max(2000).optional(),
    preferences: preferences
      .refine((given) => JSON.stringify(given).length <= preferencesBytesMax, "Too much to keep")
      .optional(),
  })
  .meta({ id: "ProfileChange" });

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
