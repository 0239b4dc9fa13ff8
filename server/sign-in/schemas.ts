import { z } from "zod";
import { workspaceRefSchema } from "../members/index.ts";
import { newPassword, passwordLengthMax } from "./password.ts";

export const sessionSchema = z
  .object({
    user: z.object({ id: z.uuid(), name: z.string(), email: z.string() }),
    workspaces: z.array(workspaceRefSchema),
    startedAt: z.iso.datetime(),
  })
  .meta({ id: "Session" });

export const codeSchema = z
  .object({ code: z.string().trim().min(6).max(40).describe("Of the authenticator, or a recovery code") })
  .meta({ id: "Code" });

const email = z.email().max(254);

export const newSessionSchema = z
  .object({ email, password: z.string().min(1).max(passwordLengthMax) })
  .meta({ id: "NewSession" });

export const newLinkSchema = z.object({ email }).meta({ id: "NewSignInLink" });

export const linkParams = z.object({ token: z.string().min(1).max(200) });

export const newPasswordSchema = z
  .object({
    currentPassword: z
      .string()
      .max(passwordLengthMax)
      .optional()
      .describe("Not needed within half an hour after signing in by a link"),
    newPassword,
  })
  .meta({ id: "NewPassword" });
