import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { secondMs } from "#platform/clock.ts";
import { askWeb, type Reach } from "#platform/egress/index.ts";
import { Refusal } from "#platform/errors.ts";
import type { Provider } from "./provider.ts";

const answerBytesMax = 1024 * 1024;
const msMax = 10 * secondMs;

interface Client extends Pick<Provider, "issuer" | "clientId"> {
  secret: string;
  reach: Reach;
}

/** What is kept while somebody is at the issuer. */
export interface Visit {
  state: string;
  nonce: string;
  verifier: string;
}

/** Asks the issuer what it offers (OpenID Connect Discovery 1.0), by our own way out. */
export async function connectIssuer({ issuer, clientId, secret, reach }: Client): Promise<Configuration> {
  const url = new URL(issuer);
  try {
    return await discovery(url, clientId, secret, undefined, {
      [customFetch]: (asked, options) => ask(reach, asked, options),
      // Our way out takes plain http inside only, where the operator has named the place.
      ...(url.protocol === "http:" && { execute: [allowInsecureRequests] }),
    });
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    const sentence = `${url.host} did not answer as an issuer does (${why}). Look at its address, and try again.`;
    throw new Refusal(422, "issuer_unreachable", sentence, { field: "issuer" });
  }
}

/** Where the browser goes, and what must come back with it (RFC 7636, RFC 9700). */
export async function beginVisit(config: Configuration, returnUrl: string): Promise<{ url: string; visit: Visit }> {
  const visit = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const url = buildAuthorizationUrl(config, {
    redirect_uri: returnUrl,
    scope: "openid email profile",
    code_challenge: await calculatePKCECodeChallenge(visit.verifier),
    code_challenge_method: "S256",
    state: visit.state,
    nonce: visit.nonce,
  });
  return { url: url.href, visit };
}

/** What the issuer says of who came back: the claims of its token, and of its page about the person where it has one. */
export async function claimsOf(
  config: Configuration,
  { returned, visit }: { returned: URL; visit: Visit },
): Promise<Record<string, unknown> & { sub: string }> {
  try {
    const tokens = await authorizationCodeGrant(config, returned, {
      pkceCodeVerifier: visit.verifier,
      expectedState: visit.state,
      expectedNonce: visit.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error("no ID token");
    const more = config.serverMetadata().userinfo_endpoint
      ? await fetchUserInfo(config, tokens.access_token, claims.sub)
      : {};
    return { ...more, ...claims };
  } catch {
    const sentence = "The company's own sign-in did not say who you are. Try again, or sign in another way.";
    throw new Refusal(401, "provider_refused", sentence);
  }
}

/** The library asks; we answer by the one way out. Whatever it reads is JSON. */
async function ask(
  reach: Reach,
  url: string,
  { method, headers, body }: { method: string; headers: Record<string, string>; body?: unknown },
): Promise<Response> {
  const sent = typeof body === "string" || body instanceof URLSearchParams ? { body: String(body) } : {};
  const way = method === "POST" ? "POST" : "GET";
  const answer = await askWeb(reach, { method: way, url, headers, ...sent, msMax, answerBytesMax });
  return new Response(answer.body, { status: answer.status, headers: { "content-type": "application/json" } });
}
