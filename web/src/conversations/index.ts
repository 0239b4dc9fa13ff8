import { createLazyRoute } from "@tanstack/react-router";

export const inboxPage = createLazyRoute("/$slug/inbox/$view")({ component: () => null });
export const conversationPage = createLazyRoute("/$slug/inbox/$view/$conversationId")({ component: () => null });
