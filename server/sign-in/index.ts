/** Proving who somebody is: password, link by mail; and the sessions that follow. */
import "./tables.ts";

export { type Account, addAccount, findAccount, mustBeOwnAddress, type NewAccount } from "./account.ts";
export { browserCookie } from "./browser-cookie.ts";
export { endSessions } from "./end-sessions.ts";
export { signInLinkCommand } from "./link-command.ts";
export { type SendSystemMail, type SystemMail, writeLetter } from "./mails.ts";
export { makeSignInLink } from "./make-link.ts";
export { newPassword } from "./password.ts";
export { keep, sessionRoutes } from "./routes.ts";
export { sessionListRoutes } from "./sessions-routes.ts";
export { type From, openSignIn, type SignIn } from "./sign-in.ts";
export { takeWaiting, type Waiting, waitFor } from "./waiting.ts";
export { wayRoutes } from "./ways-routes.ts";
