import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { envelopeLines, hello, newHome, speak, testWire, wireMail } from "../../../test/wire.ts";

const { state, ledger, listen, listeners } = await testWire();

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
      `${wireMail("lmtp@a.example")}.\r\n`,
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
    const where = newHome();
    const stopping = await listen(where);
    const port = stopping.smtpPort ?? 0;
    const idle = speak(port, [hello], 400);
    const running = speak(
      port,
      [...envelopeLines, wireMail("last@a.example"), ".\r\n", "MAIL FROM:<a@a.example>\r\n"],
      400,
    );
    const gate = Promise.withResolvers<void>();
    state.trouble = () => gate.promise;
    await sleep(220);
    const closed = stopping.close();
    await sleep(60);
    state.trouble = undefined;
    gate.resolve();
    await closed;
    expect(await idle).toMatch(/^421 4\.3\.2 /m);
    expect(await running).toMatch(/Stored as[\s\S]*421 4\.3\.2 /);
    expect(await speak(port, [hello])).toBe("");
  });
});
