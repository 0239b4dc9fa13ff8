/** Drawn faces for members, and the initials on a stable colour where there is none. */
export type { Face } from "./face.ts";
export { facesPath, faceUrl } from "./face-url.ts";
export { faces } from "./gallery.ts";
export { hueOf, initials } from "./initials.ts";
export { facePng, faceSvg } from "./pictures.ts";
export { faceRoutes } from "./routes.ts";
