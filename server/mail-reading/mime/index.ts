export { type Attachment, isTnef, readAttachments } from "./attachments.ts";
export { type BodyText, bodyText, type Selection, selectBody } from "./body.ts";
export { safeFileName } from "./file-name.ts";
export { type Part, rawField } from "./part.ts";
export { type Opened, openSigned } from "./signed.ts";
export { type Tnef, unpackTnef } from "./tnef.ts";
export { decodeTransfer, partContent } from "./transfer-encoding.ts";
export { readTree, type Tree, type TreeFlag } from "./tree.ts";
