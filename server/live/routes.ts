import websocket from "@fastify/websocket";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Bell } from "#platform/events/index.ts";
import { newId } from "#platform/ids.ts";
import type { Parts } from "#platform/parts.ts";
import { findConversation } from "../conversations/index.ts";
import {
  findMember,
  type MemberActor,
  memberActor,
  memberActorOf,
  type Session,
  sessionOf,
  sessionRuns,
} from "../members/index.ts";
import { createPresence, type Told } from "./presence.ts";
import { LiveReader } from "./reader.ts";
import { readTogether } from "./together.ts";

const frameBytesMax = 4_096;
/** A screen tells of itself when somebody opens a conversation or writes: so many waiting frames are no person's. */
const framesWaitingMax = 100;
/** Screens of one member that are open at once; a browser left on for weeks has some dozens. */
const screensMax = 100;
/** Whether the reader is still signed in and a member is asked again this often. */
const usualCheckMs = 30_000;

const presenceFrame = z.object({
  type: z.literal("presence"),
  conversationId: z.uuid().nullable(),
  doing: z.enum(["looking", "writing"]),
});

interface LiveParts extends Parts {
  bell: Bell;
  /** How often it is asked again; tests have less time. */
  checkMs?: number;
}

interface Room {
  readers: Map<LiveReader, string | null>;
  presence: ReturnType<typeof createPresence>;
  read: ReturnType<typeof readTogether>;
}

/** One socket for each open screen of the team app: what has happened, how much lies where, who looks at what. */
export async function liveRoutes(app: FastifyInstance, parts: LiveParts): Promise<void> {
  const { store, log, bell, publicUrl, checkMs = usualCheckMs } = parts;
  await app.register(websocket, { options: { maxPayload: frameBytesMax } });
  const rooms = new Map<string, Room>();

  // Who is refused before the socket opens must not keep the line: it is no longer an HTTP connection that would be closed.
  app.addHook("onResponse", async (request) => {
    if (request.headers.upgrade && !request.ws) request.raw.socket.destroy();
  });

  bell.listen((ring) => {
    const room = rooms.get(ring.workspaceId);
    if (!room) return;
    if (ring.kind === "committed") for (const reader of room.readers.keys()) reader.wake();
    else showPresence(room, toldSchema.parse(ring.told));
  });

  app.route({
    method: "GET",
    url: "/live",
    schema: { hide: true },
    config: { action: "conversation.read" },
    handler: (_request, reply) =>
      reply.code(426).send({ title: "This address speaks WebSocket. See /api for the rest." }),
    wsHandler: async (socket, request) => {
      const actor = memberActorOf(request);
      const session = sessionOf(request);
      if (!isFromOurPage(request, publicUrl)) return socket.close(1008, "foreign page");
      const room = roomOf(actor.workspaceId);
      const after = z.coerce
        .number()
        .int()
        .min(0)
        .optional()
        .safeParse(new URL(request.url, publicUrl).searchParams.get("after") ?? undefined);
      const own = [...room.readers.keys()].filter((reader) => reader.actor.id === actor.id);
      if (own.length >= screensMax) return socket.close(1013, "too many screens");
      const reader = new LiveReader({ read: room.read, log, socket, actor, after: after.data });
      const screenId = newId();
      room.readers.set(reader, null);
      const check = setInterval(() => void stillMember(reader, session), checkMs);
      // One after another: each asks the database, and a flood of them would keep it from everybody else.
      let heard = Promise.resolve();
      let waiting = 0;
      socket.on("message", (text) => {
        if (waiting >= framesWaitingMax) return socket.terminate();
        waiting++;
        heard = heard
          .then(() => (socket.readyState === socket.OPEN ? hear(room, reader, screenId, String(text)) : undefined))
          .catch((err: unknown) => log.warn({ err }, "A frame of a screen failed"))
          .finally(() => {
            waiting--;
          });
      });
      socket.on("error", () => socket.terminate());
      socket.on("close", () => {
        clearInterval(check);
        room.readers.delete(reader);
        void tell(reader.actor, screenId, null, "looking");
        if (room.readers.size === 0) rooms.delete(actor.workspaceId);
      });
      reader.wake();
    },
  });

  function roomOf(workspaceId: string): Room {
    const room = rooms.get(workspaceId) ?? {
      readers: new Map<LiveReader, string | null>(),
      presence: createPresence(),
      read: readTogether(store, workspaceId),
    };
    rooms.set(workspaceId, room);
    return room;
  }

  async function hear(room: Room, reader: LiveReader, screenId: string, text: string): Promise<void> {
    const frame = presenceFrame.safeParse(parsed(text));
    if (!frame.success) return reader.socket.close(1003, "unknown frame");
    const { conversationId, doing } = frame.data;
    const seen = conversationId === null || (await maySee(reader.actor, conversationId));
    if (!seen) return;
    room.readers.set(reader, conversationId);
    await tell(reader.actor, screenId, conversationId, doing);
  }

  function maySee(actor: MemberActor, conversationId: string): Promise<boolean> {
    return store
      .inWorkspace(actor.workspaceId, (tx) => findConversation(tx, actor, conversationId))
      .then(
        () => true,
        () => false,
      );
  }

  async function tell(
    actor: MemberActor,
    screenId: string,
    conversationId: string | null,
    doing: Told["doing"],
  ): Promise<void> {
    const member = await store.inWorkspace(actor.workspaceId, (tx) => findMember(tx, actor.id)).catch(() => undefined);
    if (!member) return;
    const told: Told = {
      screenId,
      conversationId,
      doing,
      memberId: actor.id,
      name: member.publicName,
      face: member.face,
    };
    bell.tell(actor.workspaceId, told);
  }

  function showPresence(room: Room, told: Told): void {
    const now = store.clock.now().getTime();
    for (const conversationId of room.presence.keep(told, now)) {
      const people = room.presence.people(conversationId, now);
      for (const [reader, looksAt] of room.readers) {
        if (looksAt === conversationId) reader.send({ type: "presence", conversationId, people });
      }
    }
  }

  async function stillMember(reader: LiveReader, session: Session): Promise<void> {
    const { workspaceId, userId } = reader.actor;
    const isSignedIn = await sessionRuns(store.db, session, store.clock.now()).catch(() => false);
    const actor = isSignedIn ? await memberActor(store, workspaceId, userId).catch(() => undefined) : undefined;
    if (!actor || actor.role === "colleague") return reader.socket.close(1008, "no longer a member");
    reader.actor = actor;
  }
}

const toldSchema = z.object({
  screenId: z.string(),
  conversationId: z.string().nullable(),
  memberId: z.string(),
  name: z.string(),
  face: z.string().nullable(),
  doing: z.enum(["looking", "writing"]),
});

/** A page of somebody else's must not listen with our cookie. */
function isFromOurPage({ headers }: FastifyRequest, publicUrl: string): boolean {
  const { origin, host } = headers;
  if (!origin) return true; // not a browser
  return origin === new URL(publicUrl).origin || (URL.canParse(origin) && new URL(origin).host === host);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
