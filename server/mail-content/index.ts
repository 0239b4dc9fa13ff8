/** A mail that was read, as a conversation keeps it: its files in the storage, its words as they are shown. */
export { type KeptFiles, keepFiles } from "./keep-files.ts";
export { shownContent } from "./shown-content.ts";
export { withoutPageLinks } from "./without-page-links.ts";
