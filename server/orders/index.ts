/** Orders: what a customer bought or holds with the company, known from elsewhere. */
import "./tables.ts";

/** `manyhands import orders` */
export { importOrdersCommand } from "./command.ts";
/** Whose an order with this number is, for the search. */
export { customersOfOrder } from "./find-customers.ts";
/** The routes under /orders and /order-settings. */
export { orderRoutes } from "./routes.ts";
