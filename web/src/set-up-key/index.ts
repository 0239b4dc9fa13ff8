export { keepSetUpKey, keptSetUpKey } from "./set-up-key.ts";
