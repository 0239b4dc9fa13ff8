import type { Conversation } from "@manyhands/client";
import { CustomerPanel } from "../customers/index.ts";
import { CustomerPage } from "./CustomerPage.tsx";

export interface BesideProps {
  conversation: Conversation;
  what: "customer" | "page" | undefined;
  slug: string;
  pile: string;
  onClose: () => void;
}

/** Beside a conversation: who it is, or how it looks to them. */
export function Beside({ conversation, what, slug, pile, onClose }: BesideProps) {
  const { id, requester, pageUrl } = conversation;
  if (what === "page" && pageUrl)
    return <CustomerPage conversation={conversation} pageUrl={pageUrl} onClose={onClose} />;
  return (
    <CustomerPanel
      customerId={requester.id}
      name={requester.name}
      slug={slug}
      pile={pile}
      conversationId={id}
      onClose={onClose}
    />
  );
}
