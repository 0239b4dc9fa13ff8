import { readMail } from "./index.ts";

export type Sample = { name: string; from?: string; subject?: string; header?: string; body: string };
export type Outcome = { address: string; status?: string | null; hard: boolean; action?: string };

/** Reads a mail made of a few fields and a body. */
export function read({
  from = "MAILER-DAEMON@mx.example.net",
  subject = "failure notice",
  header = "Return-Path: <>",
  body,
}: Sample) {
  return readMail(
    Buffer.from(
      `${header}\nFrom: ${from}\nTo: support@halden.example\nSubject: ${subject}\nMIME-Version: 1.0\n${body.startsWith("Content-Type") ? "" : "\n"}${body}`,
    ),
  );
}

/** A mail of ours that came back. */
export const returned =
  "Return-Path: <support@halden.example>\nReceived: by mx.halden.example; Tue, 5 May 2026 10:00:00 +0000\nMessage-ID: <table.4711@halden.example>\nFrom: Halden Kitchen <support@halden.example>\nTo: ama@example.org\nSubject: Your table\n\nIt has left.\n";

/** A report as RFC 3464 wants it. */
export function report(
  fields: string,
  notice = "Your message could not be delivered.",
  type = "multipart/report; report-type=delivery-status",
): string {
  return `Content-Type: ${type}; boundary="=_r"\n\n--=_r\nContent-Type: text/plain\n\n${notice}\n\n--=_r\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\nOriginal-Envelope-Id: envelope-4711\n\n${fields}\n\n--=_r\nContent-Type: message/rfc822\n\n${returned}\n--=_r--\n`;
}
