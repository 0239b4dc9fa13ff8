import { isIP } from "node:net";

interface Leaving {
  isDemo: boolean;
  /** The inbox's own server. */
  mailUrl: string | null;
}

/**
 * Where a mail leaves: the inbox's own server, else the operator's; undefined where it is kept here. What the demo workspace
 * says stays on this machine, whatever is set: only a server that listens here, as one has for trying things out, gets it.
 */
export function wayOut({ isDemo, mailUrl }: Leaving, operatorUrl: string | undefined): string | undefined {
  const url = mailUrl ?? operatorUrl;
  if (!url || !isDemo) return url;
  return isOnThisMachine(new URL(url).hostname) ? url : undefined;
}

function isOnThisMachine(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, "");
  return name === "localhost" || name === "::1" || (isIP(name) === 4 && name.startsWith("127."));
}
