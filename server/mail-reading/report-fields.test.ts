import { describe, expect, test } from "vitest";
import { read, report, returned, type Sample } from "./report.samples.ts";

/** RFC 3464 and what other servers say in the diagnostic: whether the address is to blame. */
const diagnostics: [string, string, boolean][] = [
  ["5.1.1", "550 5.1.1 <ama@example.org>: Recipient address rejected: User unknown in virtual mailbox table", true],
  ["5.1.1", "550-5.1.1 The email account that you tried to reach does not exist. Please try double-checking", true],
  ["5.0.0", "550 Requested action not taken: mailbox unavailable", true],
  ["5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup", true],
  ["5.0.0", "554 delivery error: dd This user doesn't have a example.org account (ama@example.org) [0]", true],
  ["5.4.4", "Host or domain name not found. Name service error for name=example.org type=A: Host not found", true],
  ["5.1.2", "550 5.1.2 Unknown host", true],
  ["5.0.0", "550 No such user here", true],
  ["5.0.0", "550 sorry, no mailbox here by that name. (#5.1.1)", true],
  ["5.0.0", "550 Invalid recipient", true],
  ["5.1.1", "550 Account has been deleted, mailbox not found", true],
  ["5.1.0", "Domain example.org does not accept mail (nullMX)", true],
  ["5.2.2", "552 5.2.2 The email account that you tried to reach is over quota", false],
  ["5.2.2", "452 4.2.2 Mailbox full", false],
  ["5.2.1", "550 5.2.1 The email account that you tried to reach is disabled", false],
  ["5.7.1", "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org", false],
  ["5.7.1", "550 5.7.1 Message rejected as spam by content filtering", false],
  ["5.7.1", "550 5.7.1 Relaying denied", false],
  ["5.7.26", "550-5.7.26 This mail has been blocked because the sender is unauthenticated.", false],
  ["5.7.25", "550-5.7.25 The IP address sending this message does not have a PTR record", false],
  ["5.3.4", "552 5.3.4 Message size exceeds fixed maximum message size", false],
  ["4.4.1", "connect to mx.example.org[192.0.2.1]:25: Connection timed out", false],
  ["4.4.7", "Message expired: unable to deliver in 840 minutes", false],
  ["5.4.6", "554 5.4.6 Too many hops", false],
  ["5.1.8", "550 5.1.8 Sender address rejected: Domain not found", false],
  ["5.0.0", "550 5.7.1 SPF check failed for domain halden.example", false],
  ["5.7.0", "552-5.7.0 This message was blocked because its content presents a potential security issue", false],
  ["4.2.0", "450 4.2.0 <ama@example.org>: Recipient address rejected: Greylisted", false],
];

describe("a report for machines", () => {
  test.each(diagnostics)("%s %s: hard %s", (status, diagnostic, hard) => {
    const action = status.startsWith("4") ? "delayed" : "failed";
    const { kind, recipients } = read({
      name: "",
      body: report(
        `Final-Recipient: rfc822; ama@example.org\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; ${diagnostic}`,
      ),
    });
    expect(kind).toBe("bounce");
    expect(recipients).toEqual([expect.objectContaining({ address: "ama@example.org", hard })]);
  });

  test("knows every recipient, and what failed, waits or arrived", () => {
    const group = (name: string, action: string, status: string) =>
      `Final-Recipient: rfc822; ${name}@example.org\nAction: ${action}\nStatus: ${status}`;
    const mail = read({
      name: "",
      body: report(
        [group("ama", "failed", "5.1.1"), group("kofi", "delayed", "4.4.1"), group("esi", "delivered", "2.0.0")].join(
          "\n\n",
        ),
      ),
    });
    expect(mail.recipients.map(({ address, action, status, hard }) => [address, action, status, hard])).toEqual([
      ["ama@example.org", "failed", "5.1.1", true],
      ["kofi@example.org", "delayed", "4.4.1", false],
      ["esi@example.org", "delivered", "2.0.0", false],
    ]);
    expect(mail.reportedEnvelopeId).toBe("envelope-4711");
    expect(mail.reportedMessageIds).toEqual(["table.4711@halden.example"]);
    expect(mail.text).not.toContain("Final-Recipient");
  });

  test("that all arrived is none of failure", () => {
    const mail = read({
      name: "",
      body: report("Final-Recipient: rfc822; ama@example.org\nAction: relayed\nStatus: 2.1.5"),
    });
    expect(mail.kind).toBe("delivered");
  });

  test("names the address that we wrote to, not where it was forwarded", () => {
    const fields =
      "Original-Recipient: rfc822; ama@example.org\nFinal-Recipient: rfc822; am7@store3.example.org\nAction: failed\nStatus: 5.1.1";
    expect(read({ name: "", body: report(fields) }).recipients[0]?.address).toBe("ama@example.org");
  });

  test("is read although it says that it is multipart/mixed", () => {
    expect(
      read({
        name: "",
        body: report("Final-Recipient: rfc822; ama@example.org\nAction: failed\nStatus: 5.1.1", "x", "multipart/mixed"),
      }).kind,
    ).toBe("bounce");
  });

  test("wrapped once more by a gateway is read too", () => {
    const inner = `From: MAILER-DAEMON@inner.example\n${report("Final-Recipient: rfc822; ama@example.org\nAction: failed\nStatus: 5.1.1")}`;
    const body = `Content-Type: multipart/mixed; boundary=outer\n\n--outer\n\nThe original message could not be delivered.\n\n--outer\nContent-Type: message/rfc822\n\n${inner}\n--outer--\n`;
    expect(read({ name: "", body }).recipients).toEqual([
      expect.objectContaining({ address: "ama@example.org", hard: true }),
    ]);
  });
});

describe("other reports", () => {
  test("a complaint names who complained", () => {
    const body = `Content-Type: multipart/report; report-type=feedback-report; boundary=x\n\n--x\n\nThis is an email abuse report.\n\n--x\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: SomeGenerator/1.0\nVersion: 1\nOriginal-Rcpt-To: ama@example.org\n\n--x\nContent-Type: message/rfc822\n\n${returned}\n--x--\n`;
    const mail = read({ name: "", from: "feedback@example.net", body });
    expect(mail.kind).toBe("feedback");
    expect(mail.recipients).toEqual([expect.objectContaining({ address: "ama@example.org", hard: false })]);
    expect(mail.reportedMessageIds).toContain("table.4711@halden.example");
  });

  test("a receipt is automatic", () => {
    const body =
      "Content-Type: multipart/report; report-type=disposition-notification; boundary=x\n\n--x\n\nYour message was displayed.\n\n--x\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; ama@example.org\nOriginal-Message-ID: <table.4711@halden.example>\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--x--\n";
    const mail = read({ name: "", from: "Ama <ama@example.org>", body });
    expect(mail.kind).toBe("automatic");
    expect(mail.flags).toContain("receipt");
    expect(mail.reportedMessageIds).toEqual(["table.4711@halden.example"]);
  });

  test("Amazon's notice as JSON", () => {
    const message = JSON.stringify({
      notificationType: "Bounce",
      bounce: {
        bounceType: "Permanent",
        bouncedRecipients: [
          { emailAddress: "ama@example.org", status: "5.1.1", diagnosticCode: "smtp; 550 5.1.1 user unknown" },
        ],
      },
      mail: {},
    });
    const mail = read({
      name: "",
      from: "no-reply@sns.amazonaws.com",
      header: "X-Sns: 1",
      body: JSON.stringify({ Type: "Notification", Message: message }),
    });
    expect(mail.kind).toBe("bounce");
    expect(mail.recipients).toEqual([
      expect.objectContaining({ address: "ama@example.org", status: "5.1.1", hard: true }),
    ]);
  });
});

describe("a person is no server", () => {
  test.each<[string, Sample]>([
    [
      "who asks about a bounce",
      {
        name: "",
        from: "Ama <ama@example.org>",
        header: "X-A: b",
        subject: "Delivery failure?",
        body: "Hello, my message could not be delivered: 550 5.1.1 user unknown for ruth@halden.example. Why?",
      },
    ],
    [
      "who passes one on",
      {
        name: "",
        from: "Ama <ama@example.org>",
        header: "X-A: b",
        subject: "Fwd: Undelivered Mail Returned to Sender",
        body: "See below.\n\n---------- Forwarded message ---------\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example.net>\n\n<support@halden.example>: host said: 550 5.1.1 User unknown",
      },
    ],
    [
      "who attaches one",
      {
        name: "",
        from: "Ama <ama@example.org>",
        header: "X-A: b",
        body: `Content-Type: multipart/mixed; boundary=y\n\n--y\n\nThis came back.\n\n--y\nContent-Type: message/rfc822\n\nFrom: MAILER-DAEMON@x.example\n${report("Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1")}\n--y--\n`,
      },
    ],
    [
      "who quotes one in an answer",
      {
        name: "",
        from: "Ama <ama@example.org>",
        header: "X-A: b",
        subject: "Re: failure notice",
        body: "It works now.\n\n> Hi. This is the qmail-send program\n> I wasn't able to deliver your message",
      },
    ],
  ])("%s", (_, sample) => {
    expect(read(sample)).toMatchObject({ kind: "person", recipients: [] });
  });
});
