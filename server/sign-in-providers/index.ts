/** A company's own sign-in by OpenID Connect: Google, Microsoft and any other issuer. */
import "./tables.ts";

export { providerRoutes } from "./routes.ts";
export { providerSessionRoutes } from "./session-routes.ts";
