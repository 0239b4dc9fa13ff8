export { connect, type Live } from "./connect.ts";
export type { Frame, LiveEvent, Present } from "./frames.ts";
export { tellHeard, useHeard } from "./heard.ts";
export { setConnected, setPresent, useConnected, usePresent, usesLive, useTellPresence } from "./presence.ts";
