/** What the law gives to one person: to read what is kept about them, and to have it erased. */
import "./tables.ts";

/** `bin/manyhands customer data` and `customer erase`. */
export { customerDataCommand, customerEraseCommand } from "./command.ts";
/** The routes under /customers/{id}/data and /erasure. */
export { personRoutes } from "./routes.ts";
