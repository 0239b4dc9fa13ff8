import { describe, expect, test } from "vitest";
import { newId } from "#platform/ids.ts";
import { randomKey } from "#platform/random.ts";
import { hidePageLinks, hidePageLinksInMail } from "./index.ts";
import { type Purpose, writeToken } from "./token.ts";

const key = { id: 0, secret: randomKey(32) };
const place = { workspaceId: newId(), conversationId: newId(), participantId: newId(), participantKey: randomKey(8) };
const tokenFor = (purpose: Purpose) => writeToken(key, place, purpose);
const page = tokenFor("page");
const link = `https://help.halden.example/c/halden/${page}/yes`;

/** Base64 in lines, as a mail program writes it. */
const lines = (text: string) => text.replace(/.{76}(?=.)/g, "$&\r\n");
const base64 = (text: string) => lines(Buffer.from(text).toString("base64"));

describe("the link to a customer's page", () => {
  test("is hidden in what was said, and nothing else of it changes", () => {
    const said = `Hello,\n> Press here: ${link}\n> or write.\nAma`;
    expect(hidePageLinks(said)).toBe(said.replace(page, "hidden"));
    expect(hidePageLinks(said.toUpperCase())).not.toContain(page.toUpperCase());
  });

  test("is hidden where another link was wrapped around it", () => {
    expect(hidePageLinks(`https://safe.example/?url=${encodeURIComponent(link)}&by=x`)).not.toContain(page);
  });

  test.each(["look", "reply", "bounce"] as const)("of a token for %s stays: it presses nothing", (purpose) => {
    const other = `https://help.halden.example/c/halden/${tokenFor(purpose)}`;
    expect(hidePageLinks(other)).toBe(other);
  });

  test("is hidden in quoted-printable, wherever a line is broken", () => {
    for (let at = 0; at < link.length; at++) {
      const broken = `See ${link.slice(0, at)}=\r\n${link.slice(at)} soon.`;
      const shown = hidePageLinksInMail(Buffer.from(broken)).toString();
      expect(shown.replaceAll("=\r\n", ""), String(at)).not.toContain(page);
    }
  });

  test("is hidden in base64, and in a mail within it", () => {
    const inner = `Content-Type: text/plain\r\n\r\nDear Ama, ${"— a dash. ".repeat(20)} ${link}\r\nSanne`;
    const whole = `Content-Transfer-Encoding: base64\r\n\r\n${base64(`${inner}\r\n\r\n${base64(inner)}`)}\r\n--x--\r\n`;
    const shown = hidePageLinksInMail(Buffer.from(whole)).toString();
    const read = Buffer.from(shown.split("\r\n\r\n")[1] ?? "", "base64").toString();
    expect(read).toContain("— a dash.");
    expect(read).toContain("/c/halden/hidden");
    expect(read).not.toContain(page);
    expect(Buffer.from(read.split("\r\n\r\n")[2] ?? "", "base64").toString()).not.toContain(page);
  });

  test("costs no time to look for in what was made to cost it", () => {
    const hostile = ["/c/".repeat(300_000), `/c/${"a".repeat(900_000)}`, "=\r\n".repeat(300_000), "A".repeat(900_000)];
    const begun = process.hrtime.bigint();
    for (const text of hostile) hidePageLinksInMail(Buffer.from(text));
    expect(Number(process.hrtime.bigint() - begun) / 1e6).toBeLessThan(3_000);
  });
});
