export { type MboxMail, NoMbox, readMbox } from "./read-mbox.ts";
