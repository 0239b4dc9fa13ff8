/** Keys by which other software of the company uses the API. */
import "./tables.ts";

export { type CreatedApiKey, createApiKey, type NewApiKey } from "./create.ts";
export { apiKeyCreate } from "./create-command.ts";
export { apiKeyRoutes } from "./routes.ts";
