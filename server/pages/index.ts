/** Pages for customers, written by the server: they work without a script, on any phone. */
export { pageRoutes } from "./routes.ts";
