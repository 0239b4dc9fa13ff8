import { Agent, type IncomingMessage, request } from "node:http";
import { command } from "./server.ts";

/** A member who is signed in, on one connection that stays open, as the team app asks. */
export interface MemberClient {
  /** The parsed body, and how long it took until its last byte was here. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  cookie: string;
  close(): void;
}

export interface Answer {
  body: unknown;
  ms: number;
}

/** Signs in by a link as the demo workspace's host, on so many connections. */
export async function signIn(home: string, url: string, connections = 1): Promise<MemberClient> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const token = new URL(command(home, "seed", "--demo")).searchParams.get("token");
  const signedIn = await send(agent, "POST", `${url}/api/v1/session/links/${token}`, { origin: url });
  const cookie = (signedIn.headers["set-cookie"] ?? []).map((each) => each.split(";")[0]).join("; ");
  const base = { cookie, origin: url, "manyhands-workspace": "halden" };
  return {
    cookie,
    close: () => agent.destroy(),
    async ask(method, path, body, headers = {}) {
      const begun = performance.now();
      const text = body === undefined ? undefined : JSON.stringify(body);
      const all = { ...base, ...(text && { "content-type": "application/json" }), ...headers };
      const answer = await send(agent, method, `${url}/api/v1${path}`, all, text);
      return { body: JSON.parse(answer.text), ms: performance.now() - begun };
    },
  };
}

type Received = IncomingMessage & { text: string };

function send(
  agent: Agent,
  method: string,
  url: string,
  headers: Record<string, string>,
  body?: string,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        const text = Buffer.concat(parts).toString();
        const isDone = (answer.statusCode ?? 500) < 400;
        if (isDone) resolve(Object.assign(answer, { text }));
        else reject(new Error(`${method} ${url}: ${answer.statusCode} ${text}`));
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
