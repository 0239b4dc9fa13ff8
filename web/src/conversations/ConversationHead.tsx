import type { Conversation } from "@manyhands/client";
import { Link } from "@tanstack/react-router";
import type { RefObject } from "react";
import type { Command } from "../commands/index.ts";
import { stateWords } from "../life/index.ts";
import {
  AgainIcon,
  BackIcon,
  Button,
  Chip,
  ForwardIcon,
  IconButton,
  LaterIcon,
  Menu,
  MenuItem,
  MenuLine,
  MoreIcon,
  PanelIcon,
  type PopoverHandle,
  ReopenIcon,
  ResolvedIcon,
  SeeIcon,
  SpamIcon,
  say,
  TrashIcon,
  useNow,
  WhenMenu,
  WordIcon,
  YesIcon,
} from "../ui/index.ts";
import { AssignMenu } from "./AssignMenu.tsx";
import { Presence } from "./Presence.tsx";
import type { Changes } from "./use-changes.ts";
import "./head.css";

export interface ConversationHeadProps {
  conversation: Conversation;
  slug: string;
  pile: string;
  changes: Changes;
  assignHandle: RefObject<PopoverHandle | null>;
  laterHandle: RefObject<PopoverHandle | null>;
  onEnd: () => void;
  onHandOver: () => void;
  onForward: () => void;
  onCustomer: () => void;
  onPage: () => void;
  /** By id: what a menu shows the keys of. */
  commands: ReadonlyMap<string, Command>;
}

/** The subject, where it stands, who looks after it, and what can be done. */
export function ConversationHead(props: ConversationHeadProps) {
  const { conversation, slug, pile, changes, onEnd, onHandOver, onCustomer, assignHandle, laterHandle } = props;
  const now = useNow();
  const { words, tone } = stateWords(conversation, now);
  const over = conversation.turn === null;
  return (
    <header className="head">
      <Link
        to="/$slug/inbox/$view"
        params={{ slug, view: pile }}
        className="button button-plain button-icon head-back"
        aria-label="Back to the list"
      >
        <BackIcon aria-hidden="true" />
      </Link>
      <h1 className="cut" dir="auto" id="subject" tabIndex={-1} title={conversation.subject}>
        {conversation.subject || "No subject"}
      </h1>
      <div className="head-acts">
        {!over && (
          <WhenMenu
            label="Look again"
            reason
            handle={laterHandle}
            onChoose={changes.putOff}
            trigger={(ways) => (
              <Button look="plain" icon={<LaterIcon />} className="head-wide" {...ways}>
                Later
              </Button>
            )}
          />
        )}
        {over ? (
          <Button look="plain" icon={<ReopenIcon />} className="head-wide" onClick={changes.reopen}>
            Open again
          </Button>
        ) : (
          <Button look="plain" icon={<YesIcon />} className="head-wide" onClick={onEnd}>
            End
          </Button>
        )}
        <IconButton label="About the customer" icon={<PanelIcon />} className="head-panel" onClick={onCustomer} />
        <MoreMenu {...props} />
      </div>
      <div className="head-meta">
        <Chip tone={tone} icon={tone === "honey" ? <WordIcon /> : tone === "pine" ? <ResolvedIcon /> : undefined}>
          {words}
        </Chip>
        <span>{conversation.team.name}</span>
        <i aria-hidden="true" />
        <AssignMenu
          conversation={conversation}
          onAssign={changes.assign}
          onHandOver={onHandOver}
          handle={assignHandle}
        />
        <Presence conversationId={conversation.id} />
      </div>
    </header>
  );
}

function MoreMenu({ conversation, changes, onEnd, onForward, onPage, laterHandle, commands }: ConversationHeadProps) {
  const key = (id: string) => commands.get(id)?.keys;
  return (
    <Menu
      label="More"
      trigger={(ways) => (
        <button type="button" className="button button-plain button-icon" aria-label="More" {...ways}>
          <MoreIcon aria-hidden="true" />
        </button>
      )}
    >
      <div className="head-narrow">
        <MenuItem icon={<LaterIcon />} onChoose={() => laterHandle.current?.open()}>
          Later
        </MenuItem>
        <MenuItem icon={<YesIcon />} onChoose={onEnd}>
          End
        </MenuItem>
        <MenuLine />
      </div>
      <MenuItem icon={<ForwardIcon />} shortcut={key("forward")} onChoose={onForward}>
        Forward to somebody outside
      </MenuItem>
      {conversation.pageUrl && (
        <MenuItem icon={<SeeIcon />} shortcut={key("see")} onChoose={onPage}>
          See it as the customer does
        </MenuItem>
      )}
      {conversation.turn === null && (
        <MenuItem icon={<AgainIcon />} onChoose={changes.reopen}>
          Open again
        </MenuItem>
      )}
      <MenuItem
        icon={<MoreIcon />}
        onChoose={() => copyReference(conversation.reference)}
        hint="For a caller or an insurer"
      >
        Copy the reference {conversation.reference}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={<SpamIcon />} shortcut={key("spam")} onChoose={() => changes.spam(!conversation.spam)}>
        {conversation.spam ? "It is no spam" : "Spam"}
      </MenuItem>
      <MenuItem icon={<TrashIcon />} shortcut={key("trash")} onChoose={() => changes.trash(!conversation.trashed)}>
        {conversation.trashed ? "Take it out of the trash" : "Throw away"}
      </MenuItem>
    </Menu>
  );
}

function copyReference(reference: string): void {
  navigator.clipboard.writeText(reference).then(
    () => say(`Copied: ${reference}`),
    () => say(`The reference is ${reference}`),
  );
}
