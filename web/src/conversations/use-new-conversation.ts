import type { Addressee } from "@manyhands/client";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { call, newKey, withoutWorkspace } from "../api/index.ts";
import { useNewAttachments } from "./use-new-attachments.tsx";

/** What is written to somebody who has not written to us, and how it leaves. */
export function useNewConversation(slug: string) {
  const navigate = useNavigate();
  const [to, setTo] = useState<Addressee[]>([]);
  const [subject, setSubject] = useState("");
  const [inboxId, setInboxId] = useState("");
  const [body, setBody] = useState({ html: "", text: "" });
  const [tried, setTried] = useState(false);
  const files = useNewAttachments();
  const key = useRef(newKey());

  const sending = useMutation({
    mutationFn: ({ first, confirm }: { first: Addressee; confirm: boolean }) =>
      call("POST /conversations", {
        key: key.current,
        body: {
          to: first,
          subject: subject.trim(),
          text: body.text,
          html: withoutWorkspace(body.html),
          ...(to.length > 1 && { cc: to.slice(1) }),
          ...(inboxId && { inboxId }),
          ...(files.attachments.length > 0 && { attachmentIds: files.attachments.map(({ id }) => id) }),
          ...(confirm && { confirm }),
        },
      }),
    onSuccess: ({ id }) =>
      void navigate({
        to: "/$slug/inbox/$view/$conversationId",
        params: { slug, view: "all", conversationId: id },
        search: {},
      }),
    // Changed words are another request.
    onError: () => {
      key.current = newKey();
    },
  });
  const [first] = to;
  const missing = missingOf(first, subject, body.text);
  const send = (confirm: boolean) => {
    setTried(true);
    if (first && !missing && !files.busy) sending.mutate({ first, confirm });
  };
  return {
    ...{ to, setTo, subject, setSubject, inboxId, setInboxId, body, setBody, files, send },
    missing: tried ? missing : undefined,
    busy: sending.isPending,
    problem: sending.error,
  };
}

function missingOf(first: Addressee | undefined, subject: string, text: string): string | undefined {
  if (!first) return "Say to whom it goes.";
  if (subject.trim() === "") return "Give it a subject.";
  return text.trim() === "" ? "Write something." : undefined;
}
