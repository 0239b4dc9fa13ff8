export { asText, type Decoded, decodeBytes } from "./decode.ts";
export { asUnicode } from "./unicode.ts";
