export { pictureOf } from "./picture.ts";
export { Somebody } from "./Somebody.tsx";
