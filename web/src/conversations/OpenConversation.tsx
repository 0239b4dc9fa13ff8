import type { Conversation, ConversationEvent, Message } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { membersQuery } from "../api/index.ts";
import { Composer, type ComposerHandle, type Mode, paragraphs, write, writingOf } from "../composer/index.ts";
import { CustomerPanel } from "../customers/index.ts";
import { useTellPresence } from "../live/index.ts";
import { classes, type PopoverHandle } from "../ui/index.ts";
import { ConversationHead } from "./ConversationHead.tsx";
import { CustomerPage } from "./CustomerPage.tsx";
import { EndDialog, type EndDialogProps } from "./EndDialog.tsx";
import { eventWords } from "./event-words.ts";
import { useInboxSearch } from "./inbox-search.ts";
import { Peek } from "./Peek.tsx";
import { Said } from "./Said.tsx";
import { timeline } from "./timeline.ts";
import { useChanges } from "./use-changes.ts";
import { useConversationCommands } from "./use-conversation-commands.tsx";
import { useSeen } from "./use-seen.ts";

export interface OpenConversationProps {
  conversation: Conversation;
  /** Undefined while they are read. */
  messages: Message[] | undefined;
  events: ConversationEvent[];
  problem: Error | undefined;
  onRetry: () => void;
  slug: string;
  pile: string;
}

/** A conversation: what was said, where it stands, where one answers, and who it is. */
export function OpenConversation({
  conversation,
  messages,
  events,
  problem,
  onRetry,
  slug,
  pile,
}: OpenConversationProps) {
  const { id, requester } = conversation;
  const navigate = useNavigate();
  const { beside } = useInboxSearch();
  const { data: members = [] } = useQuery(membersQuery);
  const changes = useChanges(conversation);
  const [mode, setMode] = useState<Mode>("reply");
  const [writing, setWriting] = useState(false);
  const [ending, setEnding] = useState<{ first?: NonNullable<EndDialogProps["first"]> }>();
  const composer = useRef<ComposerHandle>(null);
  const assignHandle = useRef<PopoverHandle>(null);
  const laterHandle = useRef<PopoverHandle>(null);
  useSeen(conversation);
  useTellPresence(id, writing);

  const entries = useMemo(() => {
    const names = new Map(members.map((member) => [member.id, member.name]));
    return timeline(messages ?? [], events, (event) =>
      eventWords(event, (member) => names.get(member) ?? "a colleague"),
    );
  }, [messages, events, members]);

  const showBeside = (what: "customer" | "page" | undefined) =>
    void navigate({ to: ".", search: ({ beside: _, ...others }) => (what ? { ...others, beside: what } : others) });
  function writeAs(next: Mode): void {
    // At once: the next key is a letter of what is written, and no command.
    flushSync(() => setMode(next));
    composer.current?.focus();
  }
  function forward(): void {
    const latest = messages?.findLast(({ kind, side }) => kind === "inbound" && side === "customer");
    if (latest && writingOf(id, "forward").text.trim() === "") {
      const text = `\n\n${latest.author.name} wrote:\n${latest.text}`;
      write(id, "forward", {
        text,
        html: `<p></p>${paragraphs(text.trim())}`,
        revision: writingOf(id, "forward").revision + 1,
      });
    }
    setMode("forward");
  }
  const leave = () => {
    const row = document.querySelector(`[data-row="${id}"]`);
    const heading = document.getElementById("subject");
    if (row instanceof HTMLElement && row.offsetParent) row.focus();
    else heading?.focus();
  };
  const commands = useConversationCommands({
    conversation,
    changes,
    onWrite: writeAs,
    onForward: forward,
    onEnd: (first) => setEnding(first ? { first } : {}),
    onAssign: () => assignHandle.current?.open(),
    onLater: () => laterHandle.current?.open(),
    onPage: () => showBeside(beside === "page" ? undefined : "page"),
    onBack: () => void navigate({ to: "/$slug/inbox/$view", params: { slug, view: pile } }),
  });

  return (
    <div className={classes("open", beside === "customer" && "open-customer", beside === "page" && "open-page")}>
      <section className="thread" aria-label="Conversation">
        <ConversationHead
          conversation={conversation}
          slug={slug}
          pile={pile}
          changes={changes}
          assignHandle={assignHandle}
          laterHandle={laterHandle}
          onEnd={() => setEnding({})}
          onForward={forward}
          onCustomer={() => showBeside(beside === "customer" ? undefined : "customer")}
          onPage={() => showBeside("page")}
          commands={commands}
        />
        <Peek requester={requester} onOpen={() => showBeside("customer")} />
        <Said
          conversation={conversation}
          entries={messages ? entries : undefined}
          messages={messages ?? []}
          problem={problem}
          onRetry={onRetry}
          changes={changes}
          onEnd={() => setEnding({})}
        />
        <Composer
          conversation={conversation}
          mode={mode}
          onMode={writeAs}
          handle={composer}
          onWriting={setWriting}
          onLeave={leave}
        />
      </section>
      {beside === "page" && conversation.pageUrl ? (
        <CustomerPage
          conversation={conversation}
          pageUrl={conversation.pageUrl}
          onClose={() => showBeside(undefined)}
        />
      ) : (
        <CustomerPanel
          customerId={requester.id}
          name={requester.name}
          slug={slug}
          pile={pile}
          conversationId={id}
          onClose={() => showBeside(undefined)}
        />
      )}
      {ending && (
        <EndDialog
          conversation={conversation}
          messages={messages ?? []}
          {...ending}
          onEnd={changes.end}
          onClose={() => setEnding(undefined)}
        />
      )}
    </div>
  );
}
