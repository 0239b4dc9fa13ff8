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

function commandsOf(
  { conversation, changes, ...on }: ConversationCommands,
  me: Parameters<Changes["assign"]>[0],
): Command[] {
  const name = shortName(conversation.requester.name);
  const over = conversation.turn === null;
  const group = "This conversation";
  const commands: (Command | false | null)[] = [
    { id: "reply", words: `Reply to ${name}`, group, keys: "r", icon: <ReplyIcon />, run: () => on.onWrite("reply") },
    {
      id: "note",
      words: "Write a note to colleagues",
      group,
      keys: "n",
      icon: <NoteIcon />,
      run: () => on.onWrite("note"),
    },
    { id: "forward", words: "Forward to somebody outside", group, keys: "f", icon: <ForwardIcon />, run: on.onForward },
    { id: "assign", words: "Assign to…", group, keys: "a", icon: <AssignIcon />, run: on.onAssign },
    me &&
      conversation.assignee?.id !== me.id && {
        id: "take",
        words: "Take it myself",
        group,
        keys: "t",
        icon: <TakenIcon />,
        run: () => changes.assign(me),
      },
    { id: "later", words: "Look again later…", group, keys: "h", icon: <LaterIcon />, run: on.onLater },
    over
      ? { id: "reopen", words: "Open it again", group, keys: "e", icon: <ReopenIcon />, run: changes.reopen }
      : { id: "end", words: "End it…", group, keys: "e", icon: <YesIcon />, run: () => on.onEnd() },
    !over && {
      id: "said-yes",
      words: `${name} wrote that it is solved`,
      group,
      keys: "y",
      icon: <ResolvedIcon />,
      run: () => on.onEnd("by_reply"),
    },
    conversation.pageUrl !== null && {
      id: "see",
      words: `See it as ${name} does`,
      group,
      keys: "v",
      icon: <SeeIcon />,
      run: on.onPage,
    },
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
    { id: "back", words: "Back to the list", group: "Move", keys: "Escape", onlyKey: true, run: on.onBack },
    {
      id: "focus",
      words: "Into the conversation",
      group: "Move",
      keys: "o",
      onlyKey: true,
      run: () => document.getElementById("subject")?.focus(),
    },
  ];
  return commands.filter((command) => command !== false && command !== null);
}
