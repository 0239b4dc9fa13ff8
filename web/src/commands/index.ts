export { keysOf, rebind, shownKeys, switchKeys, useBindings } from "./bindings.ts";
export { strokeOf } from "./keys.ts";
export { listenToKeys } from "./listen.ts";
export { type Command, commandsNow, useCommands } from "./registry.ts";
