import { statSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { newHome, testWire, wireMail } from "../../../test/wire.ts";
import { deliverSocketOf } from "./deliver-socket.ts";
import { deliver } from "./index.ts";

const { state, ledger, listen, home } = await testWire();

describe("manyhands deliver", () => {
  const run = (mail: string | Buffer, args: string[] = [], where = home) =>
    deliver(args, { home: () => where, input: Readable.from([Buffer.from(mail)]) });

  test("ends with 0 once the mail is stored", async () => {
    expect(await run(wireMail("pipe@a.example").replaceAll("\r\n", "\n"), ["--to", "support@halden.example"])).toBe(0);
    const [row] = (await ledger()).filter(({ messageId }) => messageId === "pipe@a.example");
    expect(row).toMatchObject({
      source: "pipe",
      envelopeFrom: "anna@a.example",
      raw: Buffer.from(wireMail("pipe@a.example")),
    });
  });

  test("finds whom it is for in the mail, and takes dots and mbox lines as they are", async () => {
    const mail = `From anna@a.example Mon\nX-Original-To: support+x@halden.example\nReturn-Path: <>\n${wireMail("dots@a.example", ".\n.x")}`;
    expect(await run(mail)).toBe(0);
    const [row] = (await ledger()).filter(({ messageId }) => messageId === "dots@a.example");
    expect(row).toMatchObject({ envelopeTo: "support+x@halden.example", envelopeFrom: "" });
    expect(row?.raw?.toString()).toMatch(/^X-Original-To[\s\S]*\r\n\.\r\n\.x\r\n$/);
    expect(await run(`To: a@b.example, support@halden.example\n${wireMail("to@a.example")}`)).toBe(0);
  });

  test("ends with what a mail server understands", async () => {
    expect(await run(wireMail("x@a"), ["--to", "nobody@halden.example"])).toBe(67);
    expect(await run(wireMail("x@a"), ["--to", "support@halden.example", "--to", "nobody@halden.example"])).toBe(67);
    expect(await run(wireMail("x@a"))).toBe(67);
    expect(await run(wireMail("x@a"), ["--too", "x"])).toBe(64);
    expect(await run(wireMail("x@a"), ["support@halden.example"])).toBe(64);
    expect(await run("", ["--to", "support@halden.example"])).toBe(66);
    expect(await run(wireMail("x@a", "x".repeat(700_000)), ["--to", "support@halden.example"])).toBe(65);
    expect(await run(wireMail("x@a"), ["--help"])).toBe(0);
    state.trouble = () => Promise.reject(new Error("the database is away"));
    expect(await run(wireMail("x@a"), ["--to", "support@halden.example"])).toBe(75);
    state.trouble = undefined;
    const nowhere = newHome();
    expect(await run(wireMail("x@a"), ["--to", "support@halden.example"], nowhere)).toBe(75);
  });

  test("has no mail sent back to its writer because of a mistake of ours", async () => {
    const home = () => {
      throw new Error('PORT is "x"');
    };
    expect(await deliver(["--to", "a@b.example"], { home, input: Readable.from([wireMail("x@a")]) })).toBe(75);
    const broken = new Readable({ read: () => broken.destroy(new Error("the pipe broke")) });
    expect(await deliver([], { home: () => newHome(), input: broken })).toBe(75);
  });

  test("its socket is ours alone, also where the home has a long name", async () => {
    expect(statSync(deliverSocketOf(home)).mode & 0o777).toBe(0o600);
    const long = join(newHome(), "x".repeat(120));
    expect(deliverSocketOf(long).length).toBeLessThan(108);
  });

  test("a socket that a killed server left is taken over, a living one is not", async () => {
    const where = newHome();
    const first = await listen(where);
    const second = await listen(where);
    await second.close();
    expect(await run(wireMail("still@a.example"), ["--to", "support@halden.example"], where)).toBe(0);
    await first.close();
  });
});
