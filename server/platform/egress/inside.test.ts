import { createServer } from "node:net";
import { afterAll, expect, test } from "vitest";
import { connectMailServer, reachOutside } from "./index.ts";

test.each([
  ["203.0.113.9", true],
  ["2a00:1450::1", true],
  ["127.0.0.1", false],
  ["10.0.0.5", false],
  ["172.31.255.1", false],
  ["192.168.1.1", false],
  ["169.254.169.254", false],
  ["100.100.0.1", false],
  ["0.0.0.0", false],
  ["::1", false],
  ["::", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:a9fe:a9fe", false],
  ["fd00::1", false],
  ["fe80::1", false],
  ["64:ff9b::7f00:1", false],
])("%s lies outside: %s", (address, isOutside) => {
  expect(reachOutside([]).permits("mail.example", address)).toBe(isOutside);
});

test("what the operator names may be reached, by its name, its address or its network", () => {
  const reach = reachOutside(["Mail.lan", "10.0.0.5", "10.1.0.0/16", "::1"]);
  expect(reach.permits("mail.lan", "192.168.1.4")).toBe(true);
  expect(reach.permits("other.lan", "192.168.1.4")).toBe(false);
  expect(reach.permits("x", "10.0.0.5")).toBe(true);
  expect(reach.permits("x", "10.1.200.1")).toBe(true);
  expect(reach.permits("x", "10.2.0.1")).toBe(false);
  expect(reach.permits("x", "::1")).toBe(true);
});

const heard: string[] = [];
const inner = createServer((socket) => {
  heard.push("connected");
  socket.on("error", () => {});
  socket.end("554 SECRET-BANNER\r\n");
});
await new Promise<void>((resolve) => inner.listen(0, "127.0.0.1", resolve));
afterAll(() => inner.close());
const { port } = inner.address() as { port: number };
const mail = { envelopeFrom: "a@b.example", recipient: "c@d.example", raw: Buffer.from("Subject: x\r\n\r\n.") };

test.each(["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"])(
  "an inbox whose server is written as %s opens no connection inside, and nothing of what is there comes back",
  async (host) => {
    const server = connectMailServer(`smtp://${host}:${port}`, { reach: reachOutside([]) });
    const answer = await server.send(mail);
    server.close();
    expect(answer).toMatchObject({ kind: "later", response: expect.stringContaining("MAIL_INTERNAL_HOSTS") });
    expect(heard).toEqual([]);
  },
);

test("one that the operator has named is connected to", async () => {
  const server = connectMailServer(`smtp://127.0.0.1:${port}`, { reach: reachOutside(["127.0.0.0/8"]) });
  const answer = await server.send(mail);
  server.close();
  expect(answer.response).toContain("SECRET-BANNER");
});
