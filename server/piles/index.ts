/** The numbers of the sidebar: kept with each event, never counted live over history. */
import "./tables.ts";

export { countPiles } from "./count.ts";
export { type Piles, pilesFor, readPileRows } from "./read.ts";
export { pileRoutes } from "./routes.ts";
