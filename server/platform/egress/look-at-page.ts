import { get as getPlain } from "node:http";
import { get as getSecure } from "node:https";
import { TLSSocket } from "node:tls";
import { secondMs } from "../clock.ts";

export type Page = { status: number; certificateUntil?: Date } | { problem: Error };

const lookMsMax = 10 * secondMs;

/** Asks for a page of our own, as somebody outside would. Follows nothing, and reads no body. */
export function lookAtPage(url: string): Promise<Page> {
  const get = url.startsWith("https:") ? getSecure : getPlain;
  return new Promise((resolve) => {
    const asked = get(url, { agent: false, timeout: lookMsMax, signal: AbortSignal.timeout(lookMsMax) }, (answer) => {
      const until = answer.socket instanceof TLSSocket ? answer.socket.getPeerCertificate().valid_to : undefined;
      answer.destroy();
      resolve({ status: answer.statusCode ?? 0, ...(until && { certificateUntil: new Date(until) }) });
    });
    asked.on("timeout", () => asked.destroy(new Error("nobody answered")));
    asked.on("error", (problem) => resolve({ problem }));
  });
}
