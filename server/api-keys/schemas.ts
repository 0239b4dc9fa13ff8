import { z } from "zod";
import { scopeSchema, scopes } from "../members/index.ts";

const moment = z.iso.datetime();

export const apiKeySchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(scopeSchema),
    createdAt: moment,
    lastUsedAt: moment.nullable(),
  })
  .meta({ id: "ApiKey" });

export const apiKeyList = z.object({ items: z.array(apiKeySchema) }).meta({ id: "ApiKeyList" });

export const createdApiKeySchema = apiKeySchema
  .extend({ key: z.string().describe("Shown this once: only its hash is kept") })
  .meta({ id: "CreatedApiKey" });

export const newApiKeySchema = z
  .object({ name: z.string().trim().min(1).max(100), scopes: z.array(scopeSchema).min(1).max(scopes.length) })
  .meta({ id: "NewApiKey" });
