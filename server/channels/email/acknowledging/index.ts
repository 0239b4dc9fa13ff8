/** That we have it: the first word to whoever wrote, where an inbox wants it, under limits that no machine talks round. */
import "./tables.ts";

export { acknowledge } from "./acknowledge.ts";
export { acknowledgementRoutes } from "./routes.ts";
