/** What this installation knows of itself, before there is any workspace. */
import "./tables.ts";

export { secretOf } from "./secret.ts";
