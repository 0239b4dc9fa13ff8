import type { PoolClient } from "pg";

/** Tables without rows of a workspace, or read before the workspace is known. Everything else is a tenant's. */
export const globalTables = [
  "workspace",
  "user_account",
  "user_session",
  "user_credential",
  "user_verification",
  "sign_in_attempt",
  "authenticator",
  "recovery_code",
  "passkey",
  "api_key",
  "inbox_address",
  "installation",
] as const;

const seen = new Map<string, boolean>();
const seenMax = 5_000;

const reads = /\b(?:from|join|into|update)\s+(?:only\s+)?"?([a-z_]+)"?/gi;
const outside = new Set<string>([...globalTables, "kysely_migration", "kysely_migration_lock"]);

/**
 * The first net under a forgotten condition: a statement on a tenant's table that does not name `workspace_id` is never
 * sent. It looks at the final SQL, so built and handwritten statements are treated alike. (The second net is row-level security.)
 */
export function guardTenants(client: PoolClient): PoolClient {
  const send = client.query;
  const guarded = (...args: unknown[]) => {
    const text = textOf(args[0]);
    if (text && !isSafe(text)) throw new Error(`A statement on a tenant's table lacks workspace_id: ${text}`);
    return Reflect.apply(send, client, args);
  };
  return Object.assign(client, { query: guarded });
}

function textOf(query: unknown): string | undefined {
  if (typeof query === "string") return query;
  if (typeof query === "object" && query !== null && "text" in query && typeof query.text === "string")
    return query.text;
  return undefined;
}

/** Exported for its table of cases. */
export function isSafe(text: string): boolean {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const safe = judge(text);
  if (seen.size > seenMax) seen.clear();
  seen.set(text, safe);
  return safe;
}

function judge(text: string): boolean {
  if (!/^\s*(?:select|insert|update|delete|with|merge)\b/i.test(text)) return true;
  if (/\bworkspace_id\b/.test(text)) return true;
  const named = [...text.matchAll(reads)].map(([, table]) => (table ?? "").toLowerCase());
  const ctes = new Set(
    [...text.matchAll(/(?:with|,)\s+"?([a-z_]+)"?\s+as\s/gi)].map(([, name]) => name?.toLowerCase()),
  );
  return named.every((table) => outside.has(table) || ctes.has(table) || isFromSystem(table));
}

function isFromSystem(table: string): boolean {
  return /^(?:pg_|information_schema|unnest|generate_series|jsonb_|due_workspaces|workspaces_of|workspaces_with_providers|who_asks|set$|nothing$)/.test(
    table,
  );
}
