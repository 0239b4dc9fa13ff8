import { connectMailServer, type MailServer } from "#platform/egress/index.ts";

export interface MailServers {
  at(url: string): MailServer;
  close(): void;
}

/** One kept set of connections for each mail server in use. */
const serversMax = 200;

export function mailServers(connect: (url: string) => MailServer = connectMailServer): MailServers {
  const known = new Map<string, MailServer>();
  return {
    at: (url) => {
      const server = known.get(url) ?? connect(url);
      known.delete(url);
      known.set(url, server); // the last used one stands last
      if (known.size > serversMax) forgetOldest(known);
      return server;
    },
    close: () => {
      for (const server of known.values()) server.close();
    },
  };
}

function forgetOldest(known: Map<string, MailServer>): void {
  const [url] = known.keys();
  if (url === undefined) return;
  known.get(url)?.close();
  known.delete(url);
}
