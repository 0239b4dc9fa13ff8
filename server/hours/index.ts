/** When a team is there: calendars with blocks and holidays, and what follows from them. Pure rules in hours.ts. */
import "./tables.ts";

export { hoursOf } from "./calendar.ts";
export { addOpenDays, addOpenTime, type Hours, nextOpening } from "./hours.ts";
export { startReadingFeeds } from "./read-feeds.ts";
export { hoursRoutes } from "./routes.ts";
