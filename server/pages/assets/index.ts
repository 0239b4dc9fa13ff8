/** What the browser loads beside a customer's page. */
export { styleUrl, textFontUrl } from "./assets.ts";
export { assetRoutes } from "./routes.ts";
