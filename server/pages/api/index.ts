/** The API as a page that people read. */
export { apiPage } from "./route.ts";
