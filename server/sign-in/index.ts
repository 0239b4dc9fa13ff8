/** Proving who somebody is. */
import "./tables.ts";
