/** From an accepted mail to what it means: a conversation, a message, a bounce, or something automatic. */
export { joinAs, openFor } from "./join.ts";
export { prepare, rawOf } from "./prepared.ts";
export { startIngest } from "./start.ts";
