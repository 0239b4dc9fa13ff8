import type { Conversation, ConversationEvent, Message } from "@manyhands/client";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { Composer } from "../composer/index.ts";
import { Needs } from "../customers/index.ts";
import { useTellPresence } from "../live/index.ts";
import { classes, type PopoverHandle } from "../ui/index.ts";
import { Beside } from "./Beside.tsx";
import { ConversationHead } from "./ConversationHead.tsx";
import { EndDialog, type EndDialogProps } from "./EndDialog.tsx";
import { HandOverDialog } from "./HandOverDialog.tsx";
import { Peek } from "./Peek.tsx";
import { Said } from "./Said.tsx";
import { useBeside } from "./use-beside.ts";
import { useChanges } from "./use-changes.ts";
import { useConversationCommands } from "./use-conversation-commands.tsx";
import { useSeen } from "./use-seen.ts";
import { useTimeline } from "./use-timeline.ts";
import { useWritingPlace } from "./use-writing-place.ts";

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
export function OpenConversation(props: OpenConversationProps) {
  const { conversation, messages, problem, onRetry, slug, pile } = props;
  const { beside, show } = useBeside();
  const { changes, place, commands, dialog, setDialog, setWriting, assign, later } = useOpenConversation(props);
  const end = () => setDialog({ kind: "end" });
  return (
    <div className={classes("open", beside === "customer" && "open-customer", beside === "page" && "open-page")}>
      <section className="thread" aria-label="Conversation">
        <ConversationHead
          conversation={conversation}
          slug={slug}
          pile={pile}
          changes={changes}
          assignHandle={assign}
          laterHandle={later}
          onEnd={end}
          onHandOver={() => setDialog({ kind: "hand-over" })}
          onForward={place.forward}
          onCustomer={() => show(beside === "customer" ? undefined : "customer")}
          onPage={() => show("page")}
          commands={commands}
        />
        <Peek requester={conversation.requester} onOpen={() => show("customer")} />
        <Said
          conversation={conversation}
          entries={useTimeline(messages, props.events)}
          messages={messages ?? []}
          problem={problem}
          onRetry={onRetry}
          changes={changes}
          onEnd={end}
        />
        <Needs customerId={conversation.requester.id} />
        <Composer
          conversation={conversation}
          mode={place.mode}
          onMode={place.writeAs}
          handle={place.composer}
          onWriting={setWriting}
          onLeave={place.leave}
        />
      </section>
      <Beside conversation={conversation} what={beside} slug={slug} pile={pile} onClose={() => show(undefined)} />
      <Asked {...props} changes={changes} dialog={dialog} onClose={() => setDialog(undefined)} />
    </div>
  );
}

type Asking = { kind: "end"; first?: NonNullable<EndDialogProps["first"]> } | { kind: "hand-over" };

/** What is going on in it, and what its keys do. */
function useOpenConversation({ conversation, messages, slug, pile }: OpenConversationProps) {
  const { id } = conversation;
  const navigate = useNavigate();
  const { beside, show } = useBeside();
  const changes = useChanges(conversation);
  const place = useWritingPlace(id, messages);
  const [dialog, setDialog] = useState<Asking>();
  const [writing, setWriting] = useState(false);
  const assign = useRef<PopoverHandle>(null);
  const later = useRef<PopoverHandle>(null);
  useSeen(conversation);
  useTellPresence(id, writing);
  const commands = useConversationCommands({
    conversation,
    changes,
    onWrite: place.writeAs,
    onForward: place.forward,
    onEnd: (first) => setDialog({ kind: "end", ...(first && { first }) }),
    onAssign: () => assign.current?.open(),
    onHandOver: () => setDialog({ kind: "hand-over" }),
    onLater: () => later.current?.open(),
    onPage: () => show(beside === "page" ? undefined : "page"),
    onBack: () => void navigate({ to: "/$slug/inbox/$view", params: { slug, view: pile } }),
  });
  return { changes, place, commands, dialog, setDialog, setWriting, assign, later };
}

interface AskedProps extends Pick<OpenConversationProps, "conversation" | "messages"> {
  changes: ReturnType<typeof useChanges>;
  dialog: Asking | undefined;
  onClose: () => void;
}

/** What has to be said before it is done. */
function Asked({ conversation, messages = [], changes, dialog, onClose }: AskedProps) {
  if (dialog?.kind === "hand-over")
    return <HandOverDialog conversation={conversation} onHandOver={changes.handOver} onClose={onClose} />;
  if (dialog?.kind !== "end") return null;
  return (
    <EndDialog
      conversation={conversation}
      messages={messages}
      {...(dialog.first && { first: dialog.first })}
      onEnd={changes.end}
      onClose={onClose}
    />
  );
}
