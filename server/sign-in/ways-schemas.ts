import { z } from "zod";

const moment = z.iso.datetime();

export const passkeySchema = z
  .object({ id: z.uuid(), name: z.string(), createdAt: moment, lastUsedAt: moment.nullable() })
  .meta({ id: "Passkey" });

export const waysSchema = z
  .object({
    hasPassword: z.boolean(),
    hasAuthenticator: z.boolean(),
    recoveryCodesLeft: z.number().int(),
    passkeys: z.array(passkeySchema),
    isFresh: z.boolean().describe("Whether they may be changed now, without signing in again"),
    isWhole: z.boolean().describe("False where a company's own sign-in began the session: nothing is changed by it"),
  })
  .meta({ id: "WaysToSignIn" });

export const newAuthenticatorSchema = z
  .object({
    seed: z.string().describe("To type where no picture can be taken"),
    url: z.string().describe("What the picture says"),
    picture: z.object({ size: z.number().int(), path: z.string().describe("The dark squares, as a path of SVG") }),
  })
  .meta({ id: "NewAuthenticator" });

export const recoveryCodesSchema = z
  .object({ codes: z.array(z.string()).describe("Shown this once; each is good once") })
  .meta({ id: "RecoveryCodes" });

export const challengeSchema = z
  .object({ options: z.record(z.string(), z.unknown()).describe("For `navigator.credentials`, as JSON") })
  .meta({ id: "PasskeyChallenge" });

export const shownSessionSchema = z
  .object({
    id: z.uuid(),
    isThis: z.boolean(),
    startedAt: moment,
    usedAt: moment.describe("To about ten minutes"),
    provedBy: z.enum(["password", "link", "passkey", "provider"]),
    hasSecondFactor: z.boolean(),
    ipAddress: z.string().nullable(),
    userAgent: z.string().nullable(),
  })
  .meta({ id: "ShownSession" });

export const sessionList = z.object({ items: z.array(shownSessionSchema) }).meta({ id: "SessionList" });
