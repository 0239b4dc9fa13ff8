/** Everything that a company has, in formats that anybody reads. */
export { exportCommand } from "./command.ts";
