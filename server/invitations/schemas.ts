import { z } from "zod";
import { roleSchema as role } from "../members/index.ts";
import { newPassword } from "../sign-in/index.ts";

const moment = z.iso.datetime();
const email = z.email().max(254);

export const invitationSchema = z
  .object({
    id: z.uuid(),
    email: z.string().nullable(),
    role,
    teamIds: z.array(z.uuid()),
    createdAt: moment,
    expiresAt: moment,
  })
  .meta({ id: "Invitation" });

export const invitationList = z.object({ items: z.array(invitationSchema) }).meta({ id: "InvitationList" });

export const invitedSchema = invitationSchema
  .extend({ url: z.string().describe("The link, shown this once") })
  .meta({ id: "Invited" });

export const newInvitationSchema = z
  .object({
    email: email.optional().describe("Whom it is for, who gets it by mail too; without one, whoever has the link"),
    role,
    teamIds: z.array(z.uuid()).max(100).optional(),
  })
  .meta({ id: "NewInvitation" });

export const tokenParams = z.object({ token: z.string().min(1).max(200) });

export const shownInvitationSchema = z
  .object({
    workspace: z.object({ name: z.string(), slug: z.string(), colour: z.string() }),
    email: z.string().nullable(),
    role,
    invitedBy: z.object({ name: z.string() }).nullable(),
    expiresAt: moment,
    hasAccount: z.boolean().describe("Whoever has an account joins with it, by its password"),
  })
  .meta({ id: "ShownInvitation" });

export const acceptanceSchema = z
  .object({
    name: z.string().trim().min(1).max(100),
    password: newPassword
      .optional()
      .describe("Of the account there is, or of the one that is made. Not needed when signed in"),
    email: email.optional().describe("Where the invitation names none"),
  })
  .meta({ id: "Acceptance" });

export const acceptedSchema = z.object({ slug: z.string() }).meta({ id: "Accepted" });
