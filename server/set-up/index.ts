/** The first run: nobody owns the place yet, and whoever has the link from the terminal begins. */
export { setUpLink } from "./link.ts";
export { type Place, type SeedDemo, setUpRoutes } from "./routes.ts";
