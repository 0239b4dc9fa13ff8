/** `bin/manyhands doctor`: what is wrong with this place, and how to mend it. */
export { doctorCommand } from "./command.ts";
