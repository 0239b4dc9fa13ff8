import { createServer } from "node:http";
import Provider from "oidc-provider";
import { afterAll } from "vitest";

export interface Issuer {
  url: string;
  /** What it says of each person, by their subject. */
  people: Map<string, Record<string, unknown>>;
  /** Who is in front of the browser. */
  signsIn: string;
  /** Walks a browser through it: from where ours sends it to where it sends it back. Returns the address's search. */
  walk(from: string): Promise<string>;
}

const client = { client_id: "manyhands", client_secret: "a secret between the two" };

/** A real OpenID Connect provider, where whoever is named signs in without being asked. */
export async function testIssuer(returnUrl: string): Promise<Issuer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  afterAll(() => server.close());
  const { port } = Object(server.address());
  const url = `http://127.0.0.1:${port}`;
  const issuer: Issuer = { url, people: new Map(), signsIn: "", walk: (from) => walk(from, returnUrl) };
  const provider = new Provider(url, {
    clients: [{ ...client, redirect_uris: [returnUrl] }],
    claims: { email: ["email", "email_verified"], profile: ["name", "groups"] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...issuer.people.get(sub) }) }),
    pkce: { required: () => true },
  });
  const answer = provider.callback();
  server.on("request", async (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return answer(request, response);
    const { params } = await provider.interactionDetails(request, response);
    const grant = new provider.Grant({ accountId: issuer.signsIn, clientId: String(params.client_id) });
    grant.addOIDCScope("openid email profile");
    const result = { login: { accountId: issuer.signsIn }, consent: { grantId: await grant.save() } };
    await provider.interactionFinished(request, response, result);
  });
  return issuer;
}

/** How ours is known there. */
export const { client_id: clientId, client_secret: clientSecret } = client;

async function walk(from: string, returnUrl: string): Promise<string> {
  const jar = new Map<string, string>();
  for (let at = from, steps = 0; steps < 10; steps++) {
    if (at.startsWith(returnUrl)) return new URL(at).search;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    const next = answer.headers.get("location");
    if (!next) throw new Error(`The issuer answered ${answer.status}: ${await answer.text()}`);
    at = new URL(next, at).href;
  }
  throw new Error("The issuer sends in circles.");
}
