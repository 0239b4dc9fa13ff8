import { createConnection } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { envelopeLines, greeting, testWire, wireMail } from "../../../test/wire.ts";

const { ledger, smtp, smtpPort } = await testWire();

describe("only CRLF.CRLF ends a mail", () => {
  const smuggled =
    "MAIL FROM:<evil@e.example>\r\nRCPT TO:<support@halden.example>\r\nDATA\r\nSubject: smuggled\r\n\r\nx\r\n";
  const ends = { "LF.LF": "\n.\n", "LF.CRLF": "\n.\r\n", "CRLF.LF": "\r\n.\n", "CR.CR": "\r.\r", "CRLF.CR": "\r\n.\r" };

  test.each(Object.entries(ends))("%s does not", async (name, end) => {
    const marker = `marker ${name}`;
    const heard = await smtp([...envelopeLines, `${wireMail(`${name}@a.example`, marker)}${end}${smuggled}\r\n.\r\n`]);
    expect(heard.match(/Stored as/g)).toHaveLength(1);
    expect(heard.match(/^354/gm)).toHaveLength(1);
    const rows = (await ledger()).filter(({ raw }) => raw?.includes(marker));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.raw?.toString()).toContain("Subject: smuggled");
  });

  test("it does when its bytes come one by one", async () => {
    const bytes = [...Buffer.from(`${wireMail("slow@a.example", "..")}.\r\nQUIT\r\n`)];
    const socket = createConnection(smtpPort, "127.0.0.1").setNoDelay();
    let heard = "";
    socket.on("data", (chunk) => {
      heard += chunk;
    });
    await greeting(socket);
    for (const line of envelopeLines) {
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
    expect(row?.raw?.toString()).toBe(wireMail("slow@a.example", "."));
  });
});
