/** Finding: everything that was ever said, by its words, by people, by files, newest first. */
import "./tables.ts";

/** The route under /search. */
export { searchRoutes } from "./routes.ts";
/** Indexes what was said, from the events. */
export { startFollowing } from "./start-following.ts";
