/** Open screens are told what happens. */
export { liveRoutes } from "./routes.ts";
