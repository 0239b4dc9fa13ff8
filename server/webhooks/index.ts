/** Other programs hear of what happens: signed, tried again, and every try written down. */
import "./tables.ts";

export { webhookRoutes } from "./routes.ts";
export { startDelivering } from "./start.ts";
export { writeDeliveries } from "./write-deliveries.ts";
