import { UnencryptedOutside } from "#platform/egress/index.ts";

/** Of what kind it is; a form shows it at the field that mends it. */
export const troubleKinds = [
  "password",
  "host",
  "port",
  "security",
  "certificate",
  "folder",
  "silence",
  "refused",
  "ourselves",
] as const;
export type TroubleKind = (typeof troubleKinds)[number];

/** What is wrong with a mailbox, in plain words that end with the next step. */
export interface Trouble {
  kind: TroubleKind;
  sentence: string;
}

interface Place {
  host: string;
  port: number;
}

const saidLengthMax = 200;

/** It is our own side that failed: the mailbox is not at fault. */
export class OurOwnTrouble extends Error {}

/** Says in plain words why a mailbox could not be read. */
export function troubleOf(problem: unknown, { host, port }: Place): Trouble {
  const { code, message, said, authenticationFailed, mailboxMissing, path } = read(problem);
  if (problem instanceof OurOwnTrouble) {
    return {
      kind: "ourselves",
      sentence: "The mail could not be stored here. It stays in the mailbox, and is tried again.",
    };
  }
  if (problem instanceof UnencryptedOutside) {
    return {
      kind: "security",
      sentence: `${host} is not in this network: choose TLS, so that nobody on the way reads the password.`,
    };
  }
  if (/MAIL_INTERNAL_HOSTS/.test(message)) return { kind: "host", sentence: message };
  if (authenticationFailed) return { kind: "password", sentence: passwordSentence(host, said) };
  if (mailboxMissing) {
    return {
      kind: "folder",
      sentence: `There is no folder ${path || "of that name"} in this mailbox any more. Choose another one.`,
    };
  }
  const known = ofConnection(code, message, { host, port });
  if (known) return known;
  if (said) return { kind: "refused", sentence: `${host} refused it and said: “${said}” It is tried again by itself.` };
  return { kind: "silence", sentence: `The connection to ${host} broke off. It is tried again by itself.` };
}

function passwordSentence(host: string, said: string): string {
  const plain = `${host} does not take this name and password together. Check both.`;
  if (/gmail|google/i.test(host)) {
    return `${plain} Google wants an app password here, not that of the account: myaccount.google.com/apppasswords.`;
  }
  if (/office365|outlook|hotmail/i.test(host)) {
    return `${plain} Microsoft 365 takes no passwords here any more: forward the mail to us instead.`;
  }
  return said ? `${plain} It said: “${said}”` : plain;
}

function ofConnection(code: string, message: string, { host, port }: Place): Trouble | undefined {
  if (/^(?:ENOTFOUND|EAI_\w+|ENODATA)$/.test(code)) {
    return { kind: "host", sentence: `There is no server called ${host}. Check its name, such as imap.company.com.` };
  }
  if (code === "ECONNREFUSED") {
    return {
      kind: "port",
      sentence: `Nothing answers at ${host}, port ${port}. Mailboxes usually are at 993 with TLS, or at 143.`,
    };
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    const name = /DNS:([\w.*-]+)/.exec(message)?.[1];
    const other = name ? ` It is for ${name}: if that is the same server, write that name.` : "";
    return {
      kind: "certificate",
      sentence: `The certificate of ${host} is not for this name.${other || " Write the name that it is for."}`,
    };
  }
  if (/CERT_HAS_EXPIRED/.test(code)) {
    return {
      kind: "certificate",
      sentence: `The certificate of ${host} has run out. Whoever looks after that server renews it.`,
    };
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ISSUER/.test(code)) {
    return {
      kind: "certificate",
      sentence: `Nobody vouches for the certificate of ${host}. Whoever looks after that server gets one that is known.`,
    };
  }
  if (/SSL|EPROTO|TLS/i.test(code) || /wrong version number|STARTTLS/i.test(message)) {
    return {
      kind: "security",
      sentence: `${host} does not speak that kind of encryption at port ${port}. TLS belongs to port 993, STARTTLS to 143.`,
    };
  }
  if (/TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/.test(code) || /did not answer/.test(message)) {
    return {
      kind: "silence",
      sentence: `${host} does not answer at port ${port}. Check name and port, and whether a firewall stands between.`,
    };
  }
  if (/TooLarge|TooMany/.test(code)) {
    return {
      kind: "refused",
      sentence: `${host} sent more than any mail may have, and was hung up on. It is tried again by itself.`,
    };
  }
  return undefined;
}

function read(problem: unknown) {
  const of = Object(problem);
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const said = text(of.responseText) || text(of.response) || text(of.reason);
  return {
    code: text(of.code),
    message: problem instanceof Error ? problem.message : String(problem),
    said: said
      .replace(/\s+/g, " ")
      .replace(/^\S+ (?:NO|BAD) (?:\[[^\]]*\] )?/, "")
      .trim()
      .slice(0, saidLengthMax),
    authenticationFailed: of.authenticationFailed === true,
    mailboxMissing: of.mailboxMissing === true || text(of.serverResponseCode) === "NONEXISTENT",
    path: text(of.path),
  };
}
