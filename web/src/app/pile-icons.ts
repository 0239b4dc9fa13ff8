import {
  AutomaticIcon,
  ClosedIcon,
  InboxIcon,
  LaterIcon,
  MyTurnIcon,
  ResolvedIcon,
  SpamIcon,
  TrashIcon,
  UnassignedIcon,
  WordIcon,
} from "../ui/index.ts";

/** The picture of each pile, by its place in addresses. */
export const pileIcons: Record<string, typeof InboxIcon> = {
  "my-turn": MyTurnIcon,
  unassigned: UnassignedIcon,
  waiting: LaterIcon,
  answered: WordIcon,
  resolved: ResolvedIcon,
  closed: ClosedIcon,
  automatic: AutomaticIcon,
  all: InboxIcon,
  spam: SpamIcon,
  trash: TrashIcon,
};
