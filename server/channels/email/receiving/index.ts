/** The ways in for mail: SMTP, LMTP and the pipe. */
export { deliver } from "./deliver-command.ts";
export { type ListenerSettings, type MailListeners, startMailListeners } from "./start.ts";
