import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { z } from "zod";
import type { Store } from "#platform/database/index.ts";
import { pageFrom, readCursor, route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { type Actor, actorOf } from "../members/index.ts";
import { type AuditEntry, listAuditEntries, type Wanted } from "./find.ts";
import { auditEntryList, type auditEntrySchema, auditExportQuery, auditQuery } from "./schemas.ts";
import { contentTypes, type Format, headOf, writeOut } from "./write-out.ts";

const tag = "audit-entries";
const exportedAtOnce = 500;

/** The audit trail: who changed which setting, when, from what to what. It is read, and never changed. */
export async function auditRoutes(app: FastifyInstance, { store }: Pick<Parts, "store">): Promise<void> {
  route(
    app,
    {
      method: "GET",
      url: "/audit-entries",
      summary: "The audit trail, newest first",
      tag,
      action: "audit.read",
      query: auditQuery,
      answer: auditEntryList,
    },
    async ({ query: { limit, cursor, ...filter } }, request) => {
      const actor = actorOf(request);
      const wanted = { ...filter, limit, after: readCursor(cursor) };
      const rows = await store.inWorkspace(actor.workspaceId, (tx) => listAuditEntries(tx, actor, wanted));
      return pageFrom(rows, limit, ({ at, id }) => ({ at, id }), entryJson);
    },
  );
  route(
    app,
    {
      method: "GET",
      url: "/audit-entries/export",
      summary: "The whole audit trail as a file: CSV or JSON Lines",
      tag,
      action: "audit.read",
      query: auditExportQuery,
      downloads: "text/csv",
    },
    async ({ query: { format, ...filter } }, request, reply) => {
      const lines = linesOf(store, actorOf(request), filter, format);
      const first = await lines.next(); // what is asked wrongly is refused while an answer can still say so
      await reply
        .type(contentTypes[format])
        .header("content-disposition", `attachment; filename="audit-trail.${format}"`)
        .header("x-content-type-options", "nosniff")
        .send(Readable.from(withFirst(first, lines)));
    },
  );
}

/** A page at a time, so that years of it need no more memory than a day. */
async function* linesOf(
  store: Store,
  actor: Actor,
  filter: Omit<Wanted, "limit" | "after">,
  format: Format,
): AsyncGenerator<string, void> {
  let after: Wanted["after"];
  do {
    const wanted = { ...filter, limit: exportedAtOnce, after };
    const rows = await store.inWorkspace(actor.workspaceId, (tx) => listAuditEntries(tx, actor, wanted));
    if (!after) yield headOf(format);
    const page = rows.slice(0, exportedAtOnce);
    for (const entry of page) yield writeOut(entry, format);
    after = rows.length > exportedAtOnce ? page.at(-1) : undefined;
  } while (after);
}

async function* withFirst(
  first: IteratorResult<string, void>,
  rest: AsyncGenerator<string, void>,
): AsyncGenerator<string, void> {
  if (!first.done) yield first.value;
  yield* rest;
}

function entryJson(entry: AuditEntry): z.input<typeof auditEntrySchema> {
  const { id, at, kind, changes, actorKind, actorId, actorName, subjectId, subject } = entry;
  return {
    id,
    at: at.toISOString(),
    actor: { kind: actorKind, id: actorId, name: actorName },
    kind,
    subject: { id: subjectId, name: subject },
    changes,
  };
}
