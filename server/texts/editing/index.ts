/** The company's own wording: what members read, change and try out in the settings. */
export { textRoutes } from "./routes.ts";
