import { ApiProblem, type Conversation, type Message, type NewMessage, Unreachable } from "@manyhands/client";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { call, useMe, withoutWorkspace } from "../api/index.ts";
import { applyItems, messagesQuery } from "../life/index.ts";
import { announce, say, sayProblem } from "../ui/index.ts";
import { clear, forget, restore, writingOf } from "./drafts.ts";
import { type How, howFields } from "./how.ts";
import { keyFor, reached } from "./key-for.ts";
import { pendingMessage } from "./pending-message.ts";
import type { Kind, Writing } from "./writing.ts";

const undoMs = 15_000;

export interface Newer {
  version: number;
  messages: { author: string; text: string }[];
}

export interface Sending {
  kind: Kind;
  how: How;
  forwardTo?: { name: string; address: string };
}

export interface Send {
  busy: boolean;
  /** Something came in while it was written: nothing was sent, every word is kept. */
  newer: Newer | undefined;
  seeNewer: () => void;
  send: (sending: Sending) => Promise<boolean>;
}

/** Sends what is written. It is shown as said at once; refused, it comes back word for word; for 15 s it can be taken back. */
export function useSend(conversation: Conversation): Send {
  const client = useQueryClient();
  const me = useMe().member;
  const [busy, setBusy] = useState(false);
  const [newer, setNewer] = useState<Newer>();
  const { id } = conversation;

  const takeBack = useCallback(
    async (messageId: string, kind: Kind, writing: Writing) => {
      try {
        const answer = await call("DELETE /messages/{id}", { params: { id: messageId } });
        restore(id, kind, writing);
        applyItems(client, me.id, [answer]);
        announce("Taken back. Your words are in the editor again.");
      } catch (problem) {
        sayProblem(problem);
      }
      void client.invalidateQueries({ queryKey: ["conversation", id] });
    },
    [client, id, me.id],
  );

  const send = useCallback(
    async ({ kind, how, forwardTo }: Sending): Promise<boolean> => {
      const writing = writingOf(id, kind);
      const body = bodyOf(writing, { kind, how, ...(forwardTo && { forwardTo }) });
      const key = keyFor(body);
      const shownIn = messagesQuery(id).queryKey;
      const shown = pendingMessage({ kind, writing, me, outside: forwardTo, asks: how.kind === "ask" });
      setBusy(true);
      setNewer(undefined);
      client.setQueryData<Message[]>(shownIn, (messages) => messages && [...messages, shown]);
      clear(id, kind);
      try {
        const said = await call("POST /conversations/{id}/messages", { params: { id }, body, key });
        client.setQueryData<Message[]>(shownIn, (messages) =>
          messages?.map((one) => (one.id === shown.id ? said : one)),
        );
        reached();
        forget(id, kind);
        sayDone(said, kind, how, () => void takeBack(said.id, kind, writing));
        return true;
      } catch (problem) {
        client.setQueryData<Message[]>(shownIn, (messages) => messages?.filter((one) => one.id !== shown.id));
        restore(id, kind, writing);
        if (!(problem instanceof Unreachable)) reached();
        const came = newerOf(problem);
        if (came) setNewer(came);
        else sayProblem(problem);
        return false;
      } finally {
        setBusy(false);
        void client.invalidateQueries({ queryKey: ["conversation", id] });
      }
    },
    [client, id, me, takeBack],
  );

  return { busy, newer, seeNewer: () => setNewer(undefined), send };
}

function bodyOf(writing: Writing, { kind, how, forwardTo }: Sending): NewMessage {
  const { text, html, to, cc, bcc, attachments, seenVersion } = writing;
  return {
    kind: kind === "note" ? "note" : "outbound",
    text,
    ...(html && { html: withoutWorkspace(html) }),
    ...(kind === "outbound" && { ...(to && { to }), ...(cc.length > 0 && { cc }), ...(bcc.length > 0 && { bcc }) }),
    ...(attachments.length > 0 && { attachmentIds: attachments.map(({ id }) => id) }),
    ...(kind === "outbound" && seenVersion !== null && { seenVersion }),
    ...(forwardTo ? { forwardTo } : howFields(how)),
  };
}

function sayDone(said: Message, kind: Kind, how: How, takeBack: () => void): void {
  if (kind === "note") {
    announce("The note is kept.");
    return;
  }
  const words =
    said.side === "outsider" ? "Forwarded." : how.kind === "ask" ? "Sent, and asked whether it is solved." : "Sent.";
  const leftMs = said.sendsAt ? new Date(said.sendsAt).getTime() - Date.now() : undoMs;
  say(words, { undo: takeBack, undoWords: "Take back", lastsMs: Math.max(2_000, Math.min(undoMs, leftMs) - 400) });
}

function newerOf(problem: unknown): Newer | undefined {
  if (!(problem instanceof ApiProblem) || problem.code !== "newer_message") return undefined;
  const { version, messages } = problem.details;
  if (typeof version !== "number") return undefined;
  const came = Array.isArray(messages) ? messages : [];
  return {
    version,
    messages: came.map((one: { authorName?: unknown; text?: unknown }) => ({
      author: String(one.authorName ?? "Somebody"),
      text: String(one.text ?? ""),
    })),
  };
}
