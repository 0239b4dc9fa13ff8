import type { Conversation } from "@manyhands/client";
import { useMemo } from "react";
import { useMe } from "../api/index.ts";
import { type Command, useCommands } from "../commands/index.ts";
import type { Mode } from "../composer/index.ts";
import { shortName } from "../life/index.ts";
import {
  AssignIcon,
  ForwardIcon,
  LaterIcon,
  NoteIcon,
  ReopenIcon,
  ReplyIcon,
  ResolvedIcon,
  SeeIcon,
  SpamIcon,
  TakenIcon,
  TeamIcon,
  TrashIcon,
  YesIcon,
} from "../ui/index.ts";
import type { EndDialogProps } from "./EndDialog.tsx";
import type { Changes } from "./use-changes.ts";

export interface ConversationCommands {
  conversation: Conversation;
  changes: Changes;
  onWrite: (mode: Mode) => void;
  onForward: () => void;
  onEnd: (first?: NonNullable<EndDialogProps["first"]>) => void;
  onAssign: () => void;
  onHandOver: () => void;
  onLater: () => void;
  onPage: () => void;
  onBack: () => void;
}

/** What can be done with the open conversation by a key or from the palette. Returns them by id. */
export function useConversationCommands(ways: ConversationCommands): ReadonlyMap<string, Command> {
  const me = useMe().member;
  const commands = commandsOf(ways, me);
  useCommands(commands);
  return useMemo(() => new Map(commands.map((command) => [command.id, command])), [commands]);
}

type Me = Parameters<Changes["assign"]>[0];

function commandsOf(ways: ConversationCommands, me: Me): Command[] {
  return [
    ...writingCommands(ways),
    ...careCommands(ways, me),
    ...endCommands(ways),
    ...asideCommands(ways),
    ...moveCommands(ways),
  ];
}

const group = "This conversation";

function writingCommands({ conversation, onWrite, onForward }: ConversationCommands): Command[] {
  const name = shortName(conversation.requester.name);
  return [
    { id: "reply", words: `Reply to ${name}`, group, keys: "r", icon: <ReplyIcon />, run: () => onWrite("reply") },
    {
      id: "note",
      words: "Write a note to colleagues",
      group,
      keys: "n",
      icon: <NoteIcon />,
      run: () => onWrite("note"),
    },
    { id: "forward", words: "Forward to somebody outside", group, keys: "f", icon: <ForwardIcon />, run: onForward },
  ];
}

/** Who looks after it, and when. */
function careCommands({ conversation, changes, ...on }: ConversationCommands, me: Me): Command[] {
  const take: Command = {
    id: "take",
    words: "Take it myself",
    group,
    keys: "t",
    icon: <TakenIcon />,
    run: () => changes.assign(me),
  };
  return [
    { id: "assign", words: "Assign to…", group, keys: "a", icon: <AssignIcon />, run: on.onAssign },
    ...(me && conversation.assignee?.id !== me.id ? [take] : []),
    { id: "hand-over", words: "Hand over to another team…", group, icon: <TeamIcon />, run: on.onHandOver },
    { id: "later", words: "Look again later…", group, keys: "h", icon: <LaterIcon />, run: on.onLater },
  ];
}

function endCommands({ conversation, changes, onEnd }: ConversationCommands): Command[] {
  if (conversation.turn === null)
    return [{ id: "reopen", words: "Open it again", group, keys: "e", icon: <ReopenIcon />, run: changes.reopen }];
  return [
    { id: "end", words: "End it…", group, keys: "e", icon: <YesIcon />, run: () => onEnd() },
    {
      id: "said-yes",
      words: `${shortName(conversation.requester.name)} wrote that it is solved`,
      group,
      keys: "y",
      icon: <ResolvedIcon />,
      run: () => onEnd("by_reply"),
    },
  ];
}

function asideCommands({ conversation, changes, onPage }: ConversationCommands): Command[] {
  const see: Command = {
    id: "see",
    words: `See it as ${shortName(conversation.requester.name)} does`,
    group,
    keys: "v",
    icon: <SeeIcon />,
    run: onPage,
  };
  return [
    ...(conversation.pageUrl === null ? [] : [see]),
    {
      id: "spam",
      words: conversation.spam ? "It is no spam" : "Set aside as spam",
      group,
      keys: "!",
      icon: <SpamIcon />,
      run: () => changes.spam(!conversation.spam),
    },
    {
      id: "trash",
      words: conversation.trashed ? "Take it out of the trash" : "Throw it away",
      group,
      keys: "#",
      icon: <TrashIcon />,
      run: () => changes.trash(!conversation.trashed),
    },
  ];
}

function moveCommands({ onBack }: ConversationCommands): Command[] {
  return [
    { id: "back", words: "Back to the list", group: "Move", keys: "Escape", onlyKey: true, run: onBack },
    {
      id: "focus",
      words: "Into the conversation",
      group: "Move",
      keys: "o",
      onlyKey: true,
      run: () => document.getElementById("subject")?.focus(),
    },
  ];
}
