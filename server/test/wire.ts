import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createConnection, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll } from "vitest";
import type { Store } from "#platform/database/index.ts";
import { silentLog } from "#platform/log.ts";
import { type MailListeners, startMailListeners } from "../channels/email/receiving/index.ts";
import { testStorage } from "./app.ts";
import { testStore } from "./database.ts";
import { testWorkspace } from "./people.ts";

/** Mails of more bytes are refused by the listeners of `testWire`. */
export const wireBytesMax = 600_000;
export const wireRecipientsMax = 5;

/** Two companies and the ways in for their mail, on real ports and a real socket. `state.trouble` delays or fails what is stored. */
export async function testWire() {
  const store = await testStore();
  const storage = await testStorage();
  const halden = await testWorkspace(store);
  const other = await testWorkspace(store, { slug: "other" });
  const state: { trouble: (() => Promise<void>) | undefined } = { trouble: undefined };
  const home = newHome();
  const listeners = await listen(home);
  afterAll(() => listeners.close());

  function listen(where: string): Promise<MailListeners> {
    const troubled: Store = {
      ...store,
      inWorkspace: async (workspaceId, work, options) => {
        await state.trouble?.();
        return store.inWorkspace(workspaceId, work, options);
      },
    };
    const parts = { store: troubled, storage, log: silentLog, publicUrl: "https://help.halden.example" };
    const limits = { bytesMax: wireBytesMax, recipientsMax: wireRecipientsMax };
    return startMailListeners(parts, { host: "127.0.0.1", smtpPort: 0, lmtpPort: 0, home: where, limits });
  }

  function ledger(workspaceId = halden.workspace.id) {
    return store.inWorkspace(workspaceId, (tx) =>
      tx.db.selectFrom("mail").selectAll().where("workspaceId", "=", tx.workspaceId).orderBy("id").execute(),
    );
  }

  const smtpPort = listeners.smtpPort ?? 0;
  const smtp = (lines: readonly (string | Buffer)[], quietMs?: number) => speak(smtpPort, lines, quietMs);
  return { store, storage, halden, other, state, home, listeners, listen, ledger, smtp, smtpPort };
}

export function newHome(): string {
  const folder = mkdtempSync(join(tmpdir(), "manyhands-home-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Speaks raw bytes, and returns everything that was answered until the other side is quiet. */
export async function speak(port: number, lines: readonly (string | Buffer)[], quietMs = 120): Promise<string> {
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
export async function greeting(socket: Socket): Promise<void> {
  await Promise.race([once(socket, "data"), once(socket, "close")]).catch(() => {});
}

export const hello = "EHLO shop.example\r\n";
export const envelopeLines = [
  hello,
  "MAIL FROM:<anna@a.example>\r\n",
  "RCPT TO:<support@halden.example>\r\n",
  "DATA\r\n",
];

/** A mail as it goes over the wire, without the dot at its end. */
export function wireMail(id: string, body = "It leaks."): string {
  return `From: Anna <anna@a.example>\r\nMessage-ID: <${id}>\r\nSubject: Kettle\r\n\r\n${body}\r\n`;
}
