import { Outlet, useNavigate, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo } from "react";
import { type Command, useCommands } from "../commands/index.ts";
import { pileOf } from "../life/index.ts";
import { classes, EmptyState, IconButton, InboxIcon, WriteIcon } from "../ui/index.ts";
import "./inbox.css";
import { useInboxSearch } from "./inbox-search.ts";
import { MailList } from "./MailList.tsx";
import { PileList } from "./PileList.tsx";

const NewConversation = lazy(async () => ({ default: (await import("./NewConversation.tsx")).NewConversation }));

/** One pile and, beside it, the conversation that is open. */
export function InboxPage() {
  const { slug, view } = useParams({ from: "/$slug/inbox/$view" });
  const open = useParams({ strict: false, select: (params) => params.conversationId });
  const navigate = useNavigate();
  const write = useInboxSearch().write;
  const pile = pileOf(view);
  const title = pile?.name ?? "Inbox";
  useEffect(() => {
    if (!open) document.title = `${title} - Manyhands`;
  }, [title, open]);

  const startWriting = useMemo(
    () => () => void navigate({ to: ".", search: (before) => ({ ...before, write: "new" }) }),
    [navigate],
  );
  useCommands(
    useMemo<Command[]>(
      () => [
        { id: "new", words: "Write to a customer", group: "Write", keys: "c", icon: <WriteIcon />, run: startWriting },
      ],
      [startWriting],
    ),
  );
  return (
    <div className={classes("inbox", open && "inbox-open")}>
      <section className="list" aria-label={title}>
        <header>
          <h1>{title}</h1>
          <IconButton label="Write to a customer" shortcut="c" icon={<WriteIcon />} onClick={startWriting} />
        </header>
        {pile === undefined ? (
          <EmptyState icon={<InboxIcon />} title="There is no such pile." />
        ) : pile.view === "automatic" ? (
          <MailList slug={slug} />
        ) : (
          <PileList key={pile.view} pile={pile} view={pile.view} slug={slug} />
        )}
      </section>
      {open ? <Outlet /> : <Nothing />}
      <Suspense>
        {write === "new" && (
          <NewConversation onClose={() => void navigate({ to: ".", search: ({ write: _, ...others }) => others })} />
        )}
      </Suspense>
    </div>
  );
}

function Nothing() {
  return (
    <div className="nothing">
      <EmptyState icon={<InboxIcon />} title="Choose a conversation.">
        With the keys: j and k to go through them, ? for all others.
      </EmptyState>
    </div>
  );
}
