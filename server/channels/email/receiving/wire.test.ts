import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createConnection, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "#platform/database/index.ts";
import { silentLog } from "#platform/log.ts";
import type { Storage } from "#platform/storage/index.ts";
import { testStorage } from "../../../test/app.ts";
import { type TestStore, testStore } from "../../../test/database.ts";
import { type TestWorkspace, testWorkspace } from "../../../test/people.ts";
import { deliverSocketOf } from "./deliver-socket.ts";
import { deliver, type MailListeners, startMailListeners } from "./index.ts";

const bytesMax = 600_000;
let store: TestStore;
let storage: Storage;
let halden: TestWorkspace;
let other: TestWorkspace;
let home: string;
let listeners: MailListeners;
/** Set to make the next commits fail, or to hold them back. */
let trouble: (() => Promise<void>) | undefined;

beforeAll(async () => {
  store = await testStore();
  storage = await testStorage();
  halden = await testWorkspace(store);
  other = await testWorkspace(store, { slug: "other" });
  home = mkdtempSync(join(tmpdir(), "manyhands-home-"));
  listeners = await listen(home);
});

afterAll(async () => {
  await listeners.close();
  rmSync(home, { recursive: true });
});

function listen(where: string): Promise<MailListeners> {
  const troubled: Store = {
    ...store,
    inWorkspace: async (workspaceId, work, options) => {
      await trouble?.();
      return store.inWorkspace(workspaceId, work, options);
    },
  };
  const parts = { store: troubled, storage, log: silentLog, publicUrl: "https://help.halden.example" };
  const limits = { bytesMax, recipientsMax: 5 };
  return startMailListeners(parts, { host: "127.0.0.1", smtpPort: 0, lmtpPort: 0, home: where, limits });
}

function ledger(workspaceId = halden.workspace.id) {
  return store.inWorkspace(workspaceId, (tx) =>
    tx.db.selectFrom("mail").selectAll().where("workspaceId", "=", tx.workspaceId).orderBy("id").execute(),
  );
}

async function storedWith(marker: string) {
  return (await ledger()).filter(({ raw }) => raw?.includes(marker));
}

/** Speaks raw bytes, and returns everything that was answered until the other side is quiet. */
async function speak(port: number, lines: readonly (string | Buffer)[], quietMs = 120): Promise<string> {
  const socket = createConnection(port, "127.0.0.1");
  let heard = "";
  socket.on("data", (chunk) => {
    heard += chunk;
  });
  socket.on("error", () => {});
  await greeting(socket);
  for (const line of lines) {
    socket.write(line);
    await sleep(25);
  }
  for (let before = -1; before !== heard.length; ) {
    before = heard.length;
    await sleep(quietMs);
  }
  socket.destroy();
  return heard;
}

/** A client that speaks before the greeting is hung up on. */
async function greeting(socket: Socket): Promise<void> {
  await Promise.race([once(socket, "data"), once(socket, "close")]).catch(() => {});
}

const smtp = (lines: readonly (string | Buffer)[], quietMs?: number) => speak(listeners.smtpPort ?? 0, lines, quietMs);
const hello = "EHLO shop.example\r\n";
const envelope = [hello, "MAIL FROM:<anna@a.example>\r\n", "RCPT TO:<support@halden.example>\r\n", "DATA\r\n"];
const text = (id: string, body = "It leaks.") =>
  `From: Anna <anna@a.example>\r\nMessage-ID: <${id}>\r\nSubject: Kettle\r\n\r\n${body}\r\n`;

describe("by SMTP", () => {
  test("what we can is announced, and nothing else", async () => {
    const heard = await smtp([hello]);
    expect(heard).toMatch(/^220 help\.halden\.example ESMTP/);
    for (const word of ["PIPELINING", "8BITMIME", "SMTPUTF8", "STARTTLS", "ENHANCEDSTATUSCODES", `SIZE ${bytesMax}`]) {
      expect(heard).toContain(word);
    }
    expect(heard).not.toContain("AUTH");
  });

  test("a real client delivers, encrypted, and the 250 names the row that stands", async () => {
    const transport = createTransport({
      host: "127.0.0.1",
      port: listeners.smtpPort ?? 0,
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
      port: listeners.smtpPort ?? 0,
      pool: true,
      maxConnections: 20,
      ignoreTLS: true,
    });
    const numbers = Array.from({ length: 120 }, (_, number) => number);
    await Promise.all(
      numbers.map((number) =>
        transport.sendMail({
          envelope: { from: "anna@a.example", to: "support@halden.example" },
          raw: text(`many-${number}@a.example`, `marker-${number}-end `.repeat(number)),
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
      expect(row.raw?.toString()).toBe(text(row.messageId, `marker-${number}-end `.repeat(number)));
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
      `${text("known@a.example")}.\r\n`,
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
      `${text("postmaster@a.example")}.\r\n`,
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
      `${text("both@a.example")}.\r\n`,
    ]);
    expect(heard).toMatch(/^250 2\.6\.0 Stored as \S+ \S+/m);
    for (const { workspace } of [halden, other]) {
      const rows = (await ledger(workspace.id)).filter(({ messageId }) => messageId === "both@a.example");
      expect(rows).toHaveLength(1);
    }
  });

  test("what is too large is refused before it is sent, and while it comes", async () => {
    const announced = await smtp([hello, `MAIL FROM:<anna@a.example> SIZE=${bytesMax + 1}\r\n`]);
    expect(announced).toMatch(/^552 5\.3\.4 /m);
    const large = text("large@a.example", "0123456789\r\n".repeat(bytesMax / 11));
    const heard = await smtp([...envelope, large, ".\r\n", "NOOP\r\n"], 400);
    expect(heard).toMatch(/^552 5\.3\.4 .*\r\n250 /m);
    expect((await ledger()).filter(({ messageId }) => messageId === "large@a.example")).toEqual([]);
  });

  test("a large mail that is allowed is stored whole", async () => {
    const large = text("big@a.example", "0123456789\r\n".repeat(40_000));
    const heard = await smtp([...envelope, large, ".\r\n"], 400);
    expect(heard).toMatch(/^250 2\.6\.0 Stored/m);
    const [row] = (await ledger()).filter(({ messageId }) => messageId === "big@a.example");
    expect((await storage.read(row?.rawKey ?? "")).toString()).toBe(large);
  });

  test("a mail that goes in circles is refused", async () => {
    const circles = "Received: from a by b\r\n".repeat(100) + text("loop@a.example");
    expect(await smtp([...envelope, `${circles}.\r\n`])).toMatch(/^554 5\.4\.6 /m);
    const nearly = "Received: from a by b\r\n".repeat(99) + text("nearly@a.example");
    expect(await smtp([...envelope, `${nearly}.\r\n`])).toMatch(/^250 2\.6\.0 /m);
  });

  test("too many recipients are told so, and those before are served", async () => {
    const recipients = Array.from({ length: 6 }, (_, index) => `RCPT TO:<support+${index}@halden.example>\r\n`);
    const heard = await smtp([
      hello,
      "MAIL FROM:<a@a.example>\r\n",
      ...recipients,
      "DATA\r\n",
      `${text("six@a")}.\r\n`,
    ]);
    expect(heard.match(/^452 4\.5\.3 /gm)).toHaveLength(1);
    expect(heard).toMatch(/^250 2\.6\.0 /m);
  });

  test("our own trouble is told as such, and the next try succeeds", async () => {
    trouble = () => Promise.reject(new Error("the database is away"));
    expect(await smtp([...envelope, `${text("trouble@a.example")}.\r\n`])).toMatch(/^451 4\.3\.0 /m);
    trouble = () => Promise.reject(Object.assign(new Error("disk full"), { code: "53100" }));
    expect(await smtp([...envelope, `${text("trouble@a.example")}.\r\n`])).toMatch(/^452 4\.3\.1 /m);
    trouble = undefined;
    expect(await smtp([...envelope, `${text("trouble@a.example")}.\r\n`])).toMatch(/^250 2\.6\.0 /m);
    expect((await ledger()).filter(({ messageId }) => messageId === "trouble@a.example")).toHaveLength(1);
  });

  test("a client that hangs up in the middle leaves nothing", async () => {
    const before = (await ledger()).length;
    await smtp([...envelope, text("half@a.example", "x".repeat(300_000))]);
    await smtp([...envelope, text("half@a.example")]);
    expect(await ledger()).toHaveLength(before);
  });

  test("a mail without any header is kept like others", async () => {
    expect(await smtp([...envelope, "\0\xff no header at all\r\n.\r\n"])).toMatch(/^250 2\.6\.0 /m);
    expect(await smtp([...envelope, ".\r\n"])).toMatch(/^250 2\.6\.0 /m);
  });
});

describe("only CRLF.CRLF ends a mail", () => {
  const smuggled =
    "MAIL FROM:<evil@e.example>\r\nRCPT TO:<support@halden.example>\r\nDATA\r\nSubject: smuggled\r\n\r\nx\r\n";
  const ends = { "LF.LF": "\n.\n", "LF.CRLF": "\n.\r\n", "CRLF.LF": "\r\n.\n", "CR.CR": "\r.\r", "CRLF.CR": "\r\n.\r" };

  test.each(Object.entries(ends))("%s does not", async (name, end) => {
    const marker = `marker ${name}`;
    const heard = await smtp([...envelope, `${text(`${name}@a.example`, marker)}${end}${smuggled}\r\n.\r\n`]);
    expect(heard.match(/Stored as/g)).toHaveLength(1);
    expect(heard.match(/^354/gm)).toHaveLength(1);
    const rows = await storedWith(marker);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.raw?.toString()).toContain("Subject: smuggled");
  });

  test("it does when its bytes come one by one", async () => {
    const bytes = [...Buffer.from(`${text("slow@a.example", "..")}.\r\nQUIT\r\n`)];
    const socket = createConnection(listeners.smtpPort ?? 0, "127.0.0.1").setNoDelay();
    let heard = "";
    socket.on("data", (chunk) => {
      heard += chunk;
    });
    await greeting(socket);
    for (const line of envelope) {
      socket.write(line);
      await sleep(25);
    }
    for (const byte of bytes) {
      socket.write(Buffer.from([byte]));
      await sleep(1);
    }
    await sleep(150);
    socket.destroy();
    expect(heard).toMatch(/Stored as[\s\S]*221/);
    const [row] = (await ledger()).filter(({ messageId }) => messageId === "slow@a.example");
    expect(row?.raw?.toString()).toBe(text("slow@a.example", "."));
  });
});

describe("by LMTP", () => {
  test("each recipient gets an answer of its own", async () => {
    const heard = await speak(listeners.lmtpPort ?? 0, [
      "LHLO mx.example\r\n",
      "MAIL FROM:<anna@a.example>\r\n",
      "RCPT TO:<support@halden.example>\r\n",
      "RCPT TO:<nobody@halden.example>\r\n",
      "RCPT TO:<support+x@halden.example>\r\n",
      "RCPT TO:<support@other.example>\r\n",
      "DATA\r\n",
      `${text("lmtp@a.example")}.\r\n`,
    ]);
    expect(heard.match(/Stored as/g)).toHaveLength(3);
    expect(heard.match(/^550 5\.1\.1/gm)).toHaveLength(1);
    expect((await ledger()).filter(({ messageId }) => messageId === "lmtp@a.example")).toMatchObject([
      { source: "lmtp" },
    ]);
  });

  test("EHLO is not its language", async () => {
    expect(await speak(listeners.lmtpPort ?? 0, [hello])).toMatch(/^5\d\d /m);
  });
});

describe("stopping", () => {
  test("finishes the mail that has begun, takes no new one, and tells those who wait", async () => {
    const where = mkdtempSync(join(tmpdir(), "manyhands-home-"));
    const stopping = await listen(where);
    const port = stopping.smtpPort ?? 0;
    const idle = speak(port, [hello], 400);
    const running = speak(port, [...envelope, text("last@a.example"), ".\r\n", "MAIL FROM:<a@a.example>\r\n"], 400);
    const gate = Promise.withResolvers<void>();
    trouble = () => gate.promise;
    await sleep(220);
    const closed = stopping.close();
    await sleep(60);
    trouble = undefined;
    gate.resolve();
    await closed;
    expect(await idle).toMatch(/^421 4\.3\.2 /m);
    expect(await running).toMatch(/Stored as[\s\S]*421 4\.3\.2 /);
    expect(await speak(port, [hello])).toBe("");
    rmSync(where, { recursive: true });
  });
});

describe("manyhands deliver", () => {
  const run = (mail: string | Buffer, args: string[] = [], where = home) =>
    deliver(args, { home: where, input: Readable.from([Buffer.from(mail)]) });

  test("ends with 0 once the mail is stored", async () => {
    expect(await run(text("pipe@a.example").replaceAll("\r\n", "\n"), ["--to", "support@halden.example"])).toBe(0);
    const [row] = (await ledger()).filter(({ messageId }) => messageId === "pipe@a.example");
    expect(row).toMatchObject({
      source: "pipe",
      envelopeFrom: "anna@a.example",
      raw: Buffer.from(text("pipe@a.example")),
    });
  });

  test("finds whom it is for in the mail, and takes dots and mbox lines as they are", async () => {
    const mail = `From anna@a.example Mon\nX-Original-To: support+x@halden.example\nReturn-Path: <>\n${text("dots@a.example", ".\n.x")}`;
    expect(await run(mail)).toBe(0);
    const [row] = (await ledger()).filter(({ messageId }) => messageId === "dots@a.example");
    expect(row).toMatchObject({ envelopeTo: "support+x@halden.example", envelopeFrom: "" });
    expect(row?.raw?.toString()).toMatch(/^X-Original-To[\s\S]*\r\n\.\r\n\.x\r\n$/);
    expect(await run(`To: a@b.example, support@halden.example\n${text("to@a.example")}`)).toBe(0);
  });

  test("ends with what a mail server understands", async () => {
    expect(await run(text("x@a"), ["--to", "nobody@halden.example"])).toBe(67);
    expect(await run(text("x@a"), ["--to", "support@halden.example", "--to", "nobody@halden.example"])).toBe(67);
    expect(await run(text("x@a"))).toBe(67);
    expect(await run(text("x@a"), ["--too", "x"])).toBe(64);
    expect(await run(text("x@a"), ["support@halden.example"])).toBe(64);
    expect(await run("", ["--to", "support@halden.example"])).toBe(66);
    expect(await run(text("x@a", "x".repeat(700_000)), ["--to", "support@halden.example"])).toBe(65);
    expect(await run(text("x@a"), ["--help"])).toBe(0);
    trouble = () => Promise.reject(new Error("the database is away"));
    expect(await run(text("x@a"), ["--to", "support@halden.example"])).toBe(75);
    trouble = undefined;
    const nowhere = mkdtempSync(join(tmpdir(), "manyhands-nobody-"));
    expect(await run(text("x@a"), ["--to", "support@halden.example"], nowhere)).toBe(75);
    rmSync(nowhere, { recursive: true });
  });

  test("its socket is ours alone, also where the home has a long name", async () => {
    expect(statSync(deliverSocketOf(home)).mode & 0o777).toBe(0o600);
    const long = join(mkdtempSync(join(tmpdir(), "manyhands-home-")), "x".repeat(120));
    expect(deliverSocketOf(long).length).toBeLessThan(108);
  });

  test("a socket that a killed server left is taken over, a living one is not", async () => {
    const where = mkdtempSync(join(tmpdir(), "manyhands-home-"));
    const first = await listen(where);
    const second = await listen(where);
    await second.close();
    expect(await run(text("still@a.example"), ["--to", "support@halden.example"], where)).toBe(0);
    await first.close();
    rmSync(where, { recursive: true });
  });
});
