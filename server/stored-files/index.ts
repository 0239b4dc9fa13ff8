/** What lies in the storage and is named by no row any more: found, and removed after a time. */
export { keyColumns, keysInColumns, logoKey } from "./named-keys.ts";
export { startTidying } from "./start-tidying.ts";
