import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { onceOnly, route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf, idOf } from "../members/index.ts";
import { noteJson } from "./json.ts";
import { addNote, notesOf, removeNote } from "./note.ts";
import { newNoteSchema, noteList } from "./schemas.ts";

const tag = "customers";
const params = z.object({ id: z.uuid() });

/** What colleagues wrote down of a customer. */
export function aboutRoutes(app: FastifyInstance, store: Parts["store"]): void {
  route(
    app,
    {
      method: "GET",
      url: "/customers/:id/notes",
      summary: "What colleagues wrote down of a customer, newest first",
      tag,
      action: "customer.read",
      params,
      answer: noteList,
    },
    async ({ params: { id } }, request) => {
      const actor = actorOf(request);
      const notes = await store.inWorkspace(actor.workspaceId, (tx) => notesOf(tx, actor, id));
      return { items: notes.map(noteJson) };
    },
  );

  route(
    app,
    {
      method: "POST",
      url: "/customers/:id/notes",
      summary: "Write something down of a customer; answers all notes",
      tag,
      action: "customer.change",
      params,
      body: newNoteSchema,
      once: true,
      answer: noteList,
      status: 201,
    },
    async ({ params: { id }, body }, request) => {
      const actor = actorOf(request);
      return onceOnly(store, request, { workspaceId: actor.workspaceId, actorId: idOf(actor) }, async (tx) => {
        await addNote(tx, actor, id, body.text);
        return { items: (await notesOf(tx, actor, id)).map(noteJson) };
      });
    },
  );

  route(
    app,
    {
      method: "DELETE",
      url: "/customers/:id/notes/:noteId",
      summary: "Throw a note away",
      tag,
      action: "customer.change",
      params: params.extend({ noteId: z.uuid() }),
    },
    async ({ params: { id, noteId } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => removeNote(tx, actor, id, noteId));
    },
  );
}
