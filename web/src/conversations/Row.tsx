import type { ConversationItem } from "@manyhands/client";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useMe } from "../api/index.ts";
import { whyLine } from "../life/index.ts";
import { classes, Face, Time, useNow } from "../ui/index.ts";
import { ChannelPicture } from "./ChannelPicture.tsx";
import "./row.css";
import { WhyWords } from "./WhyWords.tsx";

export interface RowProps {
  item: ConversationItem;
  slug: string;
  pile: string;
  current: boolean;
}

/** Every row has this height, more on a phone: the list knows where each one stands without measuring. */
export function rowHeight(): number {
  return matchMedia("(max-width: 760px)").matches ? 84 : 74;
}

/** One conversation in a pile: who, what, and why it is here. */
export const Row = memo(function Row({ item, slug, pile, current }: RowProps) {
  const me = useMe().member;
  const now = useNow();
  const { requester, subject, unseen, channel, lastMessageAt, id } = item;
  return (
    <Link
      to="/$slug/inbox/$view/$conversationId"
      params={{ slug, view: pile, conversationId: id }}
      className={classes("row", unseen && "row-new", current && "row-current")}
      aria-current={current ? "true" : undefined}
      activeProps={noProps}
      data-row={id}
    >
      <Face name={requester.name} size={30} square={requester.kind === "internal"} />
      <span className="row-top">
        <b className="cut">
          {unseen && <span className="unseen">New: </span>}
          {requester.name}
        </b>
        <ChannelPicture channel={channel} />
        <Time at={lastMessageAt} />
      </span>
      <span className="row-subject cut" dir="auto">
        {subject || "No subject"}
      </span>
      <WhyWords why={whyLine(item, me, now)} />
    </Link>
  );
});

const noProps = {};
