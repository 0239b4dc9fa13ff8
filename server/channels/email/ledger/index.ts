/** The mail ledger: what came in, what became of it, and what people decide about it. */
export type { MailCount } from "./find.ts";
export { mailRoutes } from "./routes.ts";
