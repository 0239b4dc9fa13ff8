/** Mailboxes of the company's own, elsewhere: their mail is fetched by IMAP. */
import "./tables.ts";

export { fileWhatLeft } from "./file-sent.ts";
export { fetchingRoutes } from "./routes.ts";
export { startFetching } from "./start.ts";
