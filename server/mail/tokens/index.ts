/** Signed reply addresses, links and Message-IDs: they say where a mail belongs, not who wrote it (`mail.md` 17–19). */
export { pageUrl, replyAddress, tokenOfAddress } from "./address.ts";
export { hidePageLinks, hidePageLinksInMail } from "./hide-links.ts";
export { newSigningKey, retiredKeyDays, type SigningKey, signingKeys } from "./keys.ts";
export { type MessagePlace, readMessageId, writeMessageId } from "./message-id.ts";
export { isGenuine, type Purpose, readToken, type Token, type TokenPlace, writeToken } from "./token.ts";
