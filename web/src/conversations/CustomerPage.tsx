import type { Conversation } from "@manyhands/client";
import { shortName, stateWords } from "../life/index.ts";
import { CloseIcon, IconButton, OutsideIcon, SeeIcon, sinceWords, useNow } from "../ui/index.ts";
import "./customer-page.css";

/** The conversation as the customer sees it now, and how long they have been waiting. */
export function CustomerPage({
  conversation,
  pageUrl,
  onClose,
}: {
  conversation: Conversation;
  pageUrl: string;
  onClose: () => void;
}) {
  const now = useNow();
  const name = shortName(conversation.requester.name);
  const { unansweredSince } = conversation;
  return (
    <section className="panel page-beside" aria-label={`As ${name} sees it`}>
      <header>
        <SeeIcon aria-hidden="true" />
        <p>
          <b>As {name} sees it</b>
          {unansweredSince
            ? `Waits for us since ${sinceWords(new Date(unansweredSince), now)}`
            : stateWords(conversation, now).words}
        </p>
        <a
          href={pageUrl}
          target="_blank"
          rel="noopener noreferrer"
          className="button button-plain button-icon button-small"
          aria-label="Open it in a tab of its own"
        >
          <OutsideIcon aria-hidden="true" />
        </a>
        <IconButton label="Close" shortcut="v" size="small" icon={<CloseIcon />} onClick={onClose} />
      </header>
      <iframe title={`The page of ${name}`} src={pageUrl} sandbox="allow-same-origin" />
    </section>
  );
}
