import type { Conversation, Message } from "@manyhands/client";
import { memo } from "react";
import { shortName } from "../life/index.ts";
import { pictureOf } from "../people/index.ts";
import { Chip, Face, NoteIcon, OutsideIcon, ThanksIcon, Time, useNow, WordIcon } from "../ui/index.ts";
import { Attachments } from "./Attachments.tsx";
import { channelWords } from "./ChannelPicture.tsx";
import { deliveryWords } from "./delivery-words.ts";
import { Folded } from "./Folded.tsx";
import { MessageBody } from "./MessageBody.tsx";
import "./message.css";
import { TroubleNote } from "./TroubleNote.tsx";

export interface MessageViewProps {
  message: Message;
  conversation: Pick<Conversation, "channel" | "requester">;
}

/** One thing said: the customer's plain, ours on green, what the customer cannot see on violet. */
export const MessageView = memo(function MessageView({ message, conversation }: MessageViewProps) {
  if (message.kind === "note" || message.side !== "customer")
    return <Inside message={message} conversation={conversation} />;
  const { author, text, html, folded, attachments, isThanks, asksWhetherSolved, takenBack } = message;
  const ours = message.kind === "outbound";
  return (
    <article
      className={`message ${ours ? "message-ours" : ""} ${takenBack ? "message-back" : ""}`}
      aria-label={`${author.name}`}
    >
      <Face name={author.name} pictureUrl={pictureOf(author)} size={30} />
      <div className="message-said">
        <Byline message={message} channel={conversation.channel} />
        <div className={ours ? "message-bubble" : undefined}>
          <MessageBody text={text} html={html} />
        </div>
        <Folded folded={folded} />
        <Attachments attachments={attachments} />
        <div className="message-marks">
          {isThanks && (
            <Chip tone="pine" icon={<ThanksIcon />}>
              Says thanks
            </Chip>
          )}
          {asksWhetherSolved && !takenBack && (
            <Chip tone="honey" icon={<WordIcon />}>
              Asks whether it is solved
            </Chip>
          )}
        </div>
        <Trouble message={message} />
      </div>
    </article>
  );
});

function Byline({ message, channel }: { message: Message; channel: string }) {
  const now = useNow();
  const delivery = deliveryWords(message, now);
  const how = message.kind === "call" ? "by phone" : (channelWords[channel] ?? "");
  const copied =
    message.cc.length > 0 ? `, copy to ${message.cc.map(({ name, address }) => name || address).join(", ")}` : "";
  return (
    <p className="byline">
      <b>{message.author.name}</b>
      <span>
        {[how, delivery?.words].filter(Boolean).join(", ")}
        {copied}
      </span>
      <Time at={message.createdAt} look="moment" />
    </p>
  );
}

/** What went wrong with it, or must be known before it is believed. */
function Trouble({ message }: { message: Message }) {
  const now = useNow();
  const delivery = deliveryWords(message, now);
  if (message.kind === "inbound" && message.senderProof === "fail") {
    return (
      <TroubleNote>
        This mail does not prove that it comes from this address. Look twice before you act on it.
      </TroubleNote>
    );
  }
  if (delivery?.wrong) {
    return (
      <TroubleNote>
        It {delivery.words}. {delivery.reason ?? "The other side said no more."}
      </TroubleNote>
    );
  }
  return delivery?.reason ? <TroubleNote late>{delivery.reason}</TroubleNote> : null;
}

/** A note among colleagues, or what was said with somebody outside: the customer never sees it. */
function Inside({ message, conversation }: MessageViewProps) {
  const { author, text, html, folded, attachments, to } = message;
  const outside = message.side === "outsider";
  const name = shortName(conversation.requester.name);
  const title = !outside
    ? "Note"
    : message.kind === "inbound"
      ? "From outside"
      : `Forwarded to ${to[0]?.name || to[0]?.address || "somebody outside"}`;
  return (
    <article className="inside" aria-label={`${title} by ${author.name}`}>
      <header>
        {outside ? <OutsideIcon aria-hidden="true" /> : <NoteIcon aria-hidden="true" />}
        {title}
        <span>{name} does not see this</span>
        <Time at={message.createdAt} look="moment" />
      </header>
      <div className="inside-said">
        <Face name={author.name} pictureUrl={pictureOf(author)} size={22} />
        <div>
          <b>{author.name}</b>
          <MessageBody text={text} html={html} />
          <Folded folded={folded} />
          <Attachments attachments={attachments} />
          <Trouble message={message} />
        </div>
      </div>
    </article>
  );
}
