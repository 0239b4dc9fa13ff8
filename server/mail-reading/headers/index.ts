export { type Address, readAddresses, readFirstAddress } from "./addresses.ts";
export { readDate } from "./dates.ts";
export { decodeEncodedWords } from "./encoded-words.ts";
export { type Field, type HeaderBlock, lineAt, readHeaderBlock } from "./field.ts";
export { readMessageIds } from "./message-ids.ts";
export { type ParameterField, readParameterField } from "./parameters.ts";
export { oneLine, readUnstructured, unfold } from "./unstructured.ts";
