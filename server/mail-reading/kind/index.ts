export { type AutomaticKind, automaticKindOf } from "./kind.ts";
