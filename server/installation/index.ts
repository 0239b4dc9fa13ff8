/** What this installation knows of itself, before there is any workspace. */
export { secretOf } from "./secret.ts";
