import { type Home, runCommand, type ServerProcess } from "./server-process.ts";

export interface Company {
  slug: string;
  inbox: string;
  /** Calls the API with a key of all scopes. */
  api: Api;
  owner: { email: string; password: string };
}

export type Api = (method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<ApiAnswer>;

/** What an answer holds is asked where it is used: `body.items?.[0]?.id`. */
export interface Json {
  [name: string]: Json;
}

export interface ApiAnswer {
  status: number;
  body: Json;
}

/** Sets up a real company by the one-time link, as a newcomer does. */
export async function setUpCompany(home: Home, server: ServerProcess): Promise<Company> {
  const owner = { email: "marta@halden.example", password: "a kettle that whistles" };
  const answer = await fetch(`${server.url}/api/v1/set-up/company`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: server.url },
    body: JSON.stringify({
      key: server.setUpKey,
      owner: { name: "Marta Kowalska", ...owner },
      company: { name: "Halden Kitchen" },
      inbox: { name: "Halden Kitchen", address: "support@halden.example" },
    }),
  });
  if (!answer.ok) throw new Error(`Setting up answered ${answer.status}: ${await answer.text()}`);
  const { slug } = Object(await answer.json());
  const key = (
    await runCommand(home, ["api-key", "create", "--workspace", slug, "--name", "tests", "--scopes", "read,write"])
  ).trim();
  return { slug, inbox: "support@halden.example", owner, api: apiOf(server.url, key) };
}

export function apiOf(url: string, key: string): Api {
  return async (method, path, body, headers = {}) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body && { "content-type": "application/json" }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === "" ? undefined : JSON.parse(text) };
  };
}
