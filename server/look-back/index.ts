/** What a company's mailbox says about its last 90 days, before it moves in. Nothing is stored. */
export { lookBackCommand } from "./command.ts";
export { lookBackRoutes } from "./routes.ts";
