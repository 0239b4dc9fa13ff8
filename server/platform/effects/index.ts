export { type Queue, type Sweeper, startSweeper } from "./sweeper.ts";
