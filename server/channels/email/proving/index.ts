/** Proof of mail: an inbox sends mails to itself by the real path, and only what was seen to work is called proved. */
import "./tables.ts";

export { noticeProof } from "./notice.ts";
export { readProofId } from "./proof-id.ts";
export { proofRoutes } from "./routes.ts";
export { startProving } from "./start.ts";
