/** The company's own wording: what members read, change and try out in the settings. */
export { changeText } from "./change.ts";
export { listTexts } from "./list.ts";
export { restoreText } from "./restore.ts";
export { textRoutes } from "./routes.ts";
