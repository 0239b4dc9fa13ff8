import { createTransport } from "nodemailer";
import { describe, expect, test } from "vitest";
import { envelopeLines, hello, testWire, wireBytesMax, wireMail } from "../../../test/wire.ts";

const { storage, halden, other, state, ledger, smtp, smtpPort } = await testWire();

describe("by SMTP", () => {
  test("what we can is announced, and nothing else", async () => {
    const heard = await smtp([hello]);
    expect(heard).toMatch(/^220 help\.halden\.example ESMTP/);
    for (const word of [
      "PIPELINING",
      "8BITMIME",
      "SMTPUTF8",
      "STARTTLS",
      "ENHANCEDSTATUSCODES",
      `SIZE ${wireBytesMax}`,
    ]) {
      expect(heard).toContain(word);
    }
    expect(heard).not.toContain("AUTH");
  });

  test("a real client delivers, encrypted, and the 250 names the row that stands", async () => {
    const transport = createTransport({
      host: "127.0.0.1",
      port: smtpPort,
      requireTLS: true,
      tls: { rejectUnauthorized: false },
    });
    const sent = await transport.sendMail({
      from: "Änne <anna@a.example>",
      to: "support@halden.example",
      subject: "Kettle",
      text: ".\n..dots\n.",
      messageId: "<client@a.example>",
    });
    const id = sent.response.match(/^250 2\.6\.0 Stored as ([0-9a-f-]{36})$/)?.[1];
    const [row] = (await ledger()).filter((each) => each.id === id);
    expect(row).toMatchObject({ messageId: "client@a.example", source: "smtp", remoteAddress: "127.0.0.1" });
    expect(row?.raw?.toString()).toContain("\r\n.\r\n..dots\r\n.\r\n");
  });

  test("many connections at once lose and mix nothing", async () => {
    const transport = createTransport({
      host: "127.0.0.1",
      port: smtpPort,
      pool: true,
      maxConnections: 20,
      ignoreTLS: true,
    });
    const numbers = Array.from({ length: 120 }, (_, number) => number);
    await Promise.all(
      numbers.map((number) =>
        transport.sendMail({
          envelope: { from: "anna@a.example", to: "support@halden.example" },
          raw: wireMail(`many-${number}@a.example`, `marker-${number}-end `.repeat(number)),
        }),
      ),
    );
    transport.close();
    const rows = (await ledger()).filter(({ messageId }) => messageId.startsWith("many-"));
    expect(rows.map(({ messageId }) => messageId).toSorted()).toEqual(
      numbers.map((number) => `many-${number}@a.example`).toSorted(),
    );
    for (const row of rows) {
      const number = Number(row.messageId.match(/\d+/)?.[0]);
      expect(row.raw?.toString()).toBe(wireMail(row.messageId, `marker-${number}-end `.repeat(number)));
    }
  });

  test("an unknown address is refused at RCPT, the others of the same mail are not", async () => {
    const before = (await ledger()).length;
    const heard = await smtp([
      hello,
      "MAIL FROM:<anna@a.example>\r\n",
      "RCPT TO:<nobody@halden.example>\r\n",
      "RCPT TO:<support@elsewhere.example>\r\n",
      "RCPT TO:<Support+Anything@HALDEN.example>\r\n",
      "DATA\r\n",
      `${wireMail("known@a.example")}.\r\n`,
    ]);
    expect(heard.match(/^550 5\.1\.1 /gm)).toHaveLength(2);
    expect(heard).toMatch(/^250 2\.6\.0 Stored/m);
    expect(await ledger()).toHaveLength(before + 1);
  });

  test("the empty return path and postmaster are always taken", async () => {
    const heard = await smtp([
      hello,
      "MAIL FROM:<>\r\n",
      "RCPT TO:<postmaster>\r\n",
      "RCPT TO:<Postmaster@other.example>\r\n",
      "RCPT TO:<postmaster@elsewhere.example>\r\n",
      "DATA\r\n",
      `${wireMail("postmaster@a.example")}.\r\n`,
    ]);
    expect(heard.match(/^550 5\.1\.1 /gm)).toHaveLength(1);
    expect(heard).toMatch(/^250 2\.6\.0 Stored as \S+ \S+/m);
    expect(await ledger(other.workspace.id)).toMatchObject([{ envelopeFrom: "", messageId: "postmaster@a.example" }]);
  });

  test("one mail for two companies stands once in each ledger", async () => {
    const heard = await smtp([
      hello,
      "MAIL FROM:<anna@a.example>\r\n",
      "RCPT TO:<support@halden.example>\r\n",
      "RCPT TO:<support@other.example>\r\n",
      "DATA\r\n",
      `${wireMail("both@a.example")}.\r\n`,
    ]);
    expect(heard).toMatch(/^250 2\.6\.0 Stored as \S+ \S+/m);
    for (const { workspace } of [halden, other]) {
      const rows = (await ledger(workspace.id)).filter(({ messageId }) => messageId === "both@a.example");
      expect(rows).toHaveLength(1);
    }
  });

  test("what is too large is refused before it is sent, and while it comes", async () => {
    const announced = await smtp([hello, `MAIL FROM:<anna@a.example> SIZE=${wireBytesMax + 1}\r\n`]);
    expect(announced).toMatch(/^552 5\.3\.4 /m);
    const large = wireMail("large@a.example", "0123456789\r\n".repeat(wireBytesMax / 11));
    const heard = await smtp([...envelopeLines, large, ".\r\n", "NOOP\r\n"], 400);
    expect(heard).toMatch(/^552 5\.3\.4 .*\r\n250 /m);
    expect((await ledger()).filter(({ messageId }) => messageId === "large@a.example")).toEqual([]);
  });

  test("a large mail that is allowed is stored whole", async () => {
    const large = wireMail("big@a.example", "0123456789\r\n".repeat(40_000));
    const heard = await smtp([...envelopeLines, large, ".\r\n"], 400);
    expect(heard).toMatch(/^250 2\.6\.0 Stored/m);
    const [row] = (await ledger()).filter(({ messageId }) => messageId === "big@a.example");
    expect((await storage.read(row?.rawKey ?? "")).toString()).toBe(large);
  });

  test("a mail that goes in circles is refused", async () => {
    const circles = "Received: from a by b\r\n".repeat(100) + wireMail("loop@a.example");
    expect(await smtp([...envelopeLines, `${circles}.\r\n`])).toMatch(/^554 5\.4\.6 /m);
    const nearly = "Received: from a by b\r\n".repeat(99) + wireMail("nearly@a.example");
    expect(await smtp([...envelopeLines, `${nearly}.\r\n`])).toMatch(/^250 2\.6\.0 /m);
  });

  test("too many recipients are told so, and those before are served", async () => {
    const recipients = Array.from({ length: 6 }, (_, index) => `RCPT TO:<support+${index}@halden.example>\r\n`);
    const heard = await smtp([
      hello,
      "MAIL FROM:<a@a.example>\r\n",
      ...recipients,
      "DATA\r\n",
      `${wireMail("six@a")}.\r\n`,
    ]);
    expect(heard.match(/^452 4\.5\.3 /gm)).toHaveLength(1);
    expect(heard).toMatch(/^250 2\.6\.0 /m);
  });

  test("our own trouble is told as such, and the next try succeeds", async () => {
    state.trouble = () => Promise.reject(new Error("the database is away"));
    expect(await smtp([...envelopeLines, `${wireMail("trouble@a.example")}.\r\n`])).toMatch(/^451 4\.3\.0 /m);
    state.trouble = () => Promise.reject(Object.assign(new Error("disk full"), { code: "53100" }));
    expect(await smtp([...envelopeLines, `${wireMail("trouble@a.example")}.\r\n`])).toMatch(/^452 4\.3\.1 /m);
    state.trouble = undefined;
    expect(await smtp([...envelopeLines, `${wireMail("trouble@a.example")}.\r\n`])).toMatch(/^250 2\.6\.0 /m);
    expect((await ledger()).filter(({ messageId }) => messageId === "trouble@a.example")).toHaveLength(1);
  });

  test("a client that hangs up in the middle leaves nothing", async () => {
    const before = (await ledger()).length;
    await smtp([...envelopeLines, wireMail("half@a.example", "x".repeat(300_000))]);
    await smtp([...envelopeLines, wireMail("half@a.example")]);
    expect(await ledger()).toHaveLength(before);
  });

  test("a mail without any header is kept like others", async () => {
    expect(await smtp([...envelopeLines, "\0\xff no header at all\r\n.\r\n"])).toMatch(/^250 2\.6\.0 /m);
    expect(await smtp([...envelopeLines, ".\r\n"])).toMatch(/^250 2\.6\.0 /m);
  });
});
