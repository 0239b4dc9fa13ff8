/** The way out: every connection that we open to somebody else's machine begins here. */
export { type LookUpTexts, lookUpTexts } from "./dns.ts";
export { connectImap, type ImapConnection, type ImapPlace, type ImapSecurity, UnencryptedOutside } from "./imap.ts";
export { type Reach, reachOutside } from "./inside.ts";
export { lookAtPage, type Page } from "./look-at-page.ts";
export { type Answer, connectMailServer, type Delivery, type MailServer } from "./mail-server.ts";
export { tryMailServer } from "./try-mail-server.ts";
export { askWeb } from "./web.ts";
