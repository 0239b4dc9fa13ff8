/** Fills the demo workspace from the cast. Nothing that it writes is ever sent. */

export { seedCommand } from "./command.ts";
export { type SeededDemo, seedDemo } from "./seed-demo.ts";
