/** The customer's page of one conversation. */
export { conversationPageRoutes } from "./routes.ts";
