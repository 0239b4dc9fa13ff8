import type { Clock } from "#platform/clock.ts";
import { dayMs } from "#platform/clock.ts";
import { lookAtPage } from "#platform/egress/index.ts";
import { type Check, count, sentenceOf, well, wrong } from "./check.ts";

/** Whoever renews certificates should have done it by then. */
const certificateDaysMin = 10;

/** Is the address in our mails' links one that customers can open, and safely? */
export async function checkAddress(publicUrl: string | undefined, clock: Clock): Promise<Check> {
  const name = "address";
  if (!publicUrl) {
    return well(name, "PUBLIC_URL is not set: links lead to this machine only, which is right for trying it out.");
  }
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol !== "https:" && !isThisMachine(hostname)) {
    const says = `${publicUrl} is not encrypted: passwords and customers' links can be read on their way.`;
    return wrong(name, says, "Put a web server with TLS in front (docs/hosting), and set PUBLIC_URL to https://…");
  }
  const seen = await lookAtPage(`${publicUrl}/healthz`);
  if ("problem" in seen) {
    const mend = `Check that Manyhands runs, that ${hostname} leads to the web server in front of it, and its certificate.`;
    return wrong(name, `${publicUrl} cannot be reached from here: ${sentenceOf(seen.problem)}`, mend);
  }
  if (seen.status !== 200) {
    const says = `${publicUrl} answers, but not as Manyhands does (${seen.status}).`;
    return wrong(name, says, "Let the web server pass everything on to PORT, as docs/hosting shows.");
  }
  const days = seen.certificateUntil && Math.floor((seen.certificateUntil.getTime() - clock.now().getTime()) / dayMs);
  if (days !== undefined && days < certificateDaysMin) {
    const says = `The certificate of ${hostname} ends in ${count(days, "day")}.`;
    return wrong(name, says, "Renew it; certbot, acme.sh and Caddy do it by themselves, when they run.");
  }
  return well(
    name,
    `${publicUrl} answers${days === undefined ? "" : `, its certificate holds for ${count(days, "more day")}`}.`,
  );
}

function isThisMachine(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
}
