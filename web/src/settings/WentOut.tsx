import type { OutgoingMail } from "@manyhands/client";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../api/index.ts";
import { problemWords } from "../forms/index.ts";
import { byWords, useNow } from "../time/index.ts";
import { AgainIcon, Button, Chip, EmptyState, MailIcon, Time } from "../ui/index.ts";
import { LogList } from "./LogList.tsx";
import { mayRetry, outWords } from "./mail-words.ts";
import { tellSaved } from "./saved.ts";

const key = ["mail-log", "out"];

export function WentOut() {
  const mails = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      call("GET /outgoing-mails", { query: { limit: 25, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: 10_000,
  });
  return (
    <LogList
      mails={mails}
      empty={
        <EmptyState icon={<MailIcon />} title="Nothing has left yet">
          Each answer stands here from the moment it is sent, once for each who gets it.
        </EmptyState>
      }
      row={(mail) => <Row key={mail.id} mail={mail} />}
    />
  );
}

function Row({ mail }: { mail: OutgoingMail }) {
  const client = useQueryClient();
  const now = useNow();
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  const [problem, setProblem] = useState<string>();
  const { words, tone } = outWords(mail);
  async function again(): Promise<void> {
    setProblem(undefined);
    try {
      await call("POST /outgoing-mails/{id}/retry", { params: { id: mail.id } });
      tellSaved();
      await client.invalidateQueries({ queryKey: key });
    } catch (thrown) {
      setProblem(problemWords(thrown));
    }
  }
  const why = mail.problem ?? (mail.bouncedAt ? mail.lastResponse : null);
  return (
    <li>
      <Chip tone={tone}>{words}</Chip>
      <div className="set-row-words">
        {mail.conversationId ? (
          <Link
            to="/$slug/inbox/$view/$conversationId"
            params={{ slug, view: "all", conversationId: mail.conversationId }}
            className="link"
          >
            {mail.subject || "(no subject)"}
          </Link>
        ) : (
          <b>{mail.subject || "(no subject)"}</b>
        )}
        <small>
          to {mail.toName ? `${mail.toName}, ` : ""}
          {mail.to}
          {mail.attempts > 1 && ` · ${mail.attempts} tries`}
          {mail.nextTryAt && mail.state === "deferred" && ` · next ${byWords(new Date(mail.nextTryAt), now)}`}
        </small>
        {why && <p className="set-why">{why}</p>}
        {problem && (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      <div className="set-row-ways">
        <Time at={mail.sentAt ?? mail.createdAt} />
        {mayRetry(mail) && (
          <Button size="small" icon={<AgainIcon />} onClick={() => void again()}>
            Send again
          </Button>
        )}
      </div>
    </li>
  );
}
