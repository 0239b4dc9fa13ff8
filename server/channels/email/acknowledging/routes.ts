import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { route } from "#platform/http/index.ts";
import type { Parts } from "#platform/parts.ts";
import { actorOf } from "../../../members/index.ts";
import { changeAcknowledgement, liftQuiet, type ShownAcknowledgement, showAcknowledgement } from "./settings.ts";

const tag = "inboxes";
const params = z.object({ id: z.uuid() });
const minutesMin = 15;
const minutesMax = 30_000;
const minutes = z.number().int().min(minutesMin).max(minutesMax).describe("Of the hours in which the team is there");

const shown = z
  .object({
    isOn: z.boolean(),
    answersWithinMinutes: z.number().int(),
    teamKeepsHours: z.boolean().describe("Without hours it does not say by when somebody answers"),
    example: z.string().describe("How one that went out now would read"),
    quietSenders: z
      .array(z.object({ address: z.string(), reason: z.enum(["too_many", "identical"]), since: z.iso.datetime() }))
      .describe("To whom none goes any more, as they write like a machine"),
  })
  .meta({ id: "Acknowledgement" });

const change = z
  .object({ isOn: z.boolean(), answersWithinMinutes: minutes })
  .partial()
  .meta({ id: "AcknowledgementChange" });

/** Whether customers of an inbox are told that we have their message, and by when somebody answers. */
export async function acknowledgementRoutes(app: FastifyInstance, { store }: Pick<Parts, "store">): Promise<void> {
  const url = "/inboxes/:id/acknowledgement";
  route(
    app,
    {
      method: "GET",
      url,
      summary: "What customers are told at once",
      tag,
      action: "inbox.read",
      params,
      answer: shown,
    },
    async ({ params: { id } }, request) =>
      store.inWorkspace(actorOf(request).workspaceId, async (tx) => json(await showAcknowledgement(tx, id))),
  );
  route(
    app,
    {
      method: "PATCH",
      url,
      summary: "Changes what customers are told at once",
      tag,
      action: "inbox.change",
      params,
      body: change,
      answer: shown,
    },
    async ({ params: { id }, body }, request) => {
      const actor = actorOf(request);
      return store.inWorkspace(actor.workspaceId, async (tx) => {
        await changeAcknowledgement(tx, actor, id, body);
        return json(await showAcknowledgement(tx, id));
      });
    },
  );
  route(
    app,
    {
      method: "DELETE",
      url: "/quiet-senders/:address",
      summary: "Lets acknowledgements go to this sender again",
      tag,
      action: "inbox.change",
      params: z.object({ address: z.string().max(254) }),
    },
    async ({ params: { address } }, request) => {
      const actor = actorOf(request);
      await store.inWorkspace(actor.workspaceId, (tx) => liftQuiet(tx, actor, address));
    },
  );
}

function json({ quietSenders, ...rest }: ShownAcknowledgement): z.input<typeof shown> {
  return { ...rest, quietSenders: quietSenders.map(({ since, ...each }) => ({ ...each, since: since.toISOString() })) };
}
