import { createLazyRoute } from "@tanstack/react-router";
import { ConversationPage } from "./ConversationPage.tsx";
import { InboxPage } from "./InboxPage.tsx";

export const inboxPage = createLazyRoute("/$slug/inbox/$view")({ component: InboxPage });
export const conversationPage = createLazyRoute("/$slug/inbox/$view/$conversationId")({ component: ConversationPage });
