import { describe, expect, test } from "vitest";
import { type Outcome, read, returned, type Sample } from "./report.samples.ts";

const unknown: Outcome = { address: "ama@example.org", hard: true };

/** What servers of many makes write when they have no report for machines. Invented mails in their words. */
const notices: [Sample, Outcome][] = [
  [
    {
      name: "qmail",
      body: `Hi. This is the qmail-send program at mx.example.net.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<ama@example.org>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 sorry, no mailbox here by that name\nGiving up on 192.0.2.1.\n\n--- Below this line is a copy of the message.\n\n${returned}`,
    },
    { ...unknown, status: "5.1.1" },
  ],
  [
    {
      name: "Exim",
      from: "Mail Delivery System <Mailer-Daemon@mx.example.net>",
      subject: "Mail delivery failed: returning message to sender",
      header: "Return-path: <>\nX-Failed-Recipients: ama@example.org",
      body: `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ama@example.org\n    host mx.example.org [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<ama@example.org>:\n    550 5.1.1 <ama@example.org>: Recipient address rejected: User unknown\n\n------ This is a copy of the message, including all the headers. ------\n\n${returned}`,
    },
    { ...unknown, status: "5.1.1" },
  ],
  [
    {
      name: "Exim, unknown domain",
      from: "Mail Delivery System <Mailer-Daemon@mx.example.net>",
      subject: "Mail delivery failed: returning message to sender",
      body: `A message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ama@example.org\n    Unrouteable address\n\n------ This is a copy of the message, including all the headers. ------\n\n${returned}`,
    },
    unknown,
  ],
  [
    {
      name: "Exim, delayed",
      from: "Mail Delivery System <Mailer-Daemon@mx.example.net>",
      subject: "Warning: message 1abc delayed 24 hours",
      body: `This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on mx.example.net.\n\nThe address to which the message has not yet been delivered is:\n\n  ama@example.org\n    Delay reason: Connection timed out\n\nNo action is required on your part.\n`,
    },
    { address: "ama@example.org", hard: false, action: "delayed" },
  ],
  [
    {
      name: "old sendmail",
      subject: "Returned mail: User unknown",
      body: `   ----- Transcript of session follows -----\n550 <ama@example.org>... User unknown\n\n   ----- Unsent message follows -----\n${returned}`,
    },
    unknown,
  ],
  [
    {
      name: "sendmail with addresses",
      subject: "Returned mail: see transcript for details",
      body: `The original message was received at Tue, 5 May 2026 10:00:00 +0000\nfrom localhost [127.0.0.1]\n\n   ----- The following addresses had permanent fatal errors -----\n<ama@example.org>\n    (reason: 550 5.1.1 <ama@example.org>... User unknown)\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.org.:\n>>> DATA\n<<< 550 5.1.1 <ama@example.org>... User unknown\n`,
    },
    { address: "ama@example.org", hard: true, status: "5.1.1" },
  ],
  [
    {
      name: "Gmail of old",
      from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
      subject: "Delivery Status Notification (Failure)",
      header: "X-Failed-Recipients: ama@example.org",
      body: `Delivery to the following recipient failed permanently:\n\n     ama@example.org\n\nTechnical details of permanent failure:\nThe error that the other server returned was: 550 550 5.1.1 The email account that you tried to reach does not exist.\n\n----- Original message -----\n\n${returned}`,
    },
    { ...unknown, status: "5.1.1" },
  ],
  [
    {
      name: "Yahoo",
      from: "MAILER-DAEMON@yahoo.com",
      subject: "Failure Notice",
      body: `Sorry, we were unable to deliver your message to the following address.\n\n<ama@example.org>:\n552: 5.2.2 mailbox full\n\n--- Below this line is a copy of the message.\n\n${returned}`,
    },
    { address: "ama@example.org", hard: false, status: "5.2.2" },
  ],
  [
    {
      name: "Exchange 2003",
      from: "System Administrator <postmaster@example.net>",
      subject: "Undeliverable: Your table",
      body: `Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nYour message\n\n  To:      ama@example.org\n  Subject: Your table\n  Sent:    Tue, 5 May 2026 10:00:00 +0000\n\ndid not reach the following recipient(s):\n\nama@example.org on Tue, 5 May 2026 10:00:01 +0000\n    The recipient name is not recognized\n\n--x\nContent-Type: message/rfc822\n\n${returned}\n--x--\n`,
    },
    unknown,
  ],
  [
    {
      name: "Domino",
      from: "Halden Domino <postmaster@example.net>",
      subject: "DELIVERY FAILURE: User ama not listed in Domino Directory",
      body: "Your message\n\n  Subject: Your table\n\nwas not delivered to:\n\n  ama@example.org\n\nbecause:\n\n  User ama (ama@example.org) not listed in Domino Directory\n",
    },
    unknown,
  ],
  [
    {
      name: "a gateway that scans",
      from: 'postmaster@example.net ("Gateway Notification")',
      subject: "Mail could not be delivered",
      body: `Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-type: text/plain\n\nUnable to deliver message to <ama@example.org>. Please check if address is correct.\n\n--x\nContent-type: message/rfc822\n\n${returned}\n--x--\n`,
    },
    { address: "ama@example.org", hard: true },
  ],
  [
    {
      name: "IMail",
      from: '"Postmaster" <postmaster@example.net>',
      subject: "Undeliverable Mail",
      body: `Unknown user: ama@example.org\n\nOriginal message follows.\n\n${returned}`,
    },
    unknown,
  ],
  [
    {
      name: "MailFoundry",
      subject: "Message delivery has failed",
      body: "Unable to deliver message to: <ama@example.org>\nDelivery failed for the following reason:\nServer mx.example.org[192.0.2.1] failed with: 550 <ama@example.org> No such user here\n\nThis has been a permanent failure.  No further delivery attempts will be made.\n",
    },
    unknown,
  ],
  [
    {
      name: "SurfControl",
      from: "Mail Administrator <postmaster@example.net>",
      subject: "Undeliverable mail",
      body: "Your message could not be sent.\nA transcript of the attempts to send the message follows.\nThe number of attempts made: 1\nAddressed To: ama@example.org\n\nFailed to send to identified host,\nama@example.org: [192.0.2.5], 550 ama@example.org... No such user\n--- Message non-deliverable.\n",
    },
    unknown,
  ],
  [
    {
      name: "a server that quotes answers",
      subject: "Delivery failure",
      body: "We had trouble delivering your message. Full details follow:\n\nSubject: 'Your table'\n\n1 error(s):\n\nSMTP Server <mx.example.org> rejected recipient <ama@example.org>\n  (Error following RCPT command). It responded as follows: [550 5.1.1 User unknown]\n",
    },
    { ...unknown, status: "5.1.1" },
  ],
  [
    {
      name: "James",
      subject: "[BOUNCE] Your table",
      body: `Hi. This is the James mail server at mx.example.net.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\nFailed recipient(s):\nama@example.org\n\nError message below:\n550 - Requested action not taken: no such user here\n\nMessage details:\n  Subject: Your table\n`,
    },
    unknown,
  ],
  [
    {
      name: "Zoho",
      from: "mailer-daemon@mail.zoho.example",
      subject: "Undelivered Mail Returned to Sender",
      body: "This message was created automatically by mail delivery software.\nA message that you sent could not be delivered to one or more of its recipients.\n\nama@example.org Error, ERROR_CODE :421, ERROR_CODE :, Host not reachable.\n",
    },
    { address: "ama@example.org", hard: false },
  ],
  [
    {
      name: "DragonFly",
      from: "MAILER-DAEMON <>",
      subject: "Mail delivery failed",
      body: "This is the DragonFly Mail Agent v0.13 at mx.example.net.\n\nThere was an error delivering your mail to <ama@example.org>.\n\nmx.example.org [192.0.2.1] did not like our RCPT TO:\n550 5.1.1 <ama@example.org>: Recipient address rejected: User unknown\n\nMessage headers follow.\n\nTo: ama@example.org\n",
    },
    { ...unknown, status: "5.1.1" },
  ],
  [
    {
      name: "a phone company",
      from: "no-reply@mobile.example",
      subject: "Mail",
      body: `Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nYour mail sent on: Tue, 5 May 2026 10:00:00 +0900\n     Could not be delivered to: <ama@example.org>\n     As their mailbox is full.\n\n--x\nContent-Type: message/rfc822\n\n${returned}\n--x--\n`,
    },
    { address: "ama@example.org", hard: false },
  ],
  [
    {
      name: "Japanese",
      subject: "failure notice",
      body: "このメールは自動的に生成して送信しています。\n下記の理由によりこのメールは送信できませんでした。\n\nama@example.org\n\n-------server message\n550 5.1.1 ama@example.org... User unknown\n\n-------SMTP command\nRCPT\n",
    },
    { ...unknown, status: "5.1.1" },
  ],
  [
    {
      name: "German",
      from: "Mail Delivery System <postmaster@example.net>",
      subject: "Unzustellbar: Ihr Tisch",
      body: "Ihre Nachricht konnte nicht zugestellt werden:\n\nama@example.org\n550 5.1.1 Empfänger unbekannt / User unknown\n",
    },
    { ...unknown, status: "5.1.1" },
  ],
  [
    {
      name: "a field report in plain text",
      body: "An error occurred while trying to deliver the mail to the following recipients:\nama@example.org\n\nReporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; ama@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 user unknown\n",
    },
    { ...unknown, status: "5.1.1" },
  ],
];

describe("a notice in a server's own words", () => {
  test.each(notices.map(([sample, outcome]) => [sample.name, sample, outcome] as const))("%s", (_, sample, outcome) => {
    const mail = read(sample);
    expect(mail.kind).toBe("bounce");
    expect(mail.recipients).toEqual([expect.objectContaining(outcome)]);
  });

  test("names the mail that came back", () => {
    const [sample] = notices[0] ?? [];
    expect(sample && read(sample).reportedMessageIds).toEqual(["table.4711@halden.example"]);
  });

  test("may speak of two recipients, each with an own reason", () => {
    const body =
      "A message that you sent could not be delivered:\n\n<ama@example.org>:\nRemote host said: 550 5.1.1 User unknown\n\n<kofi@example.org>:\nRemote host said: 552 5.2.2 Mailbox full\n";
    expect(read({ name: "", body }).recipients).toEqual([
      expect.objectContaining({ address: "ama@example.org", status: "5.1.1", hard: true }),
      expect.objectContaining({ address: "kofi@example.org", status: "5.2.2", hard: false }),
    ]);
  });
});
