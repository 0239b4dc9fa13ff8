import { connectMailServer, type MailServer, type Reach } from "#platform/egress/index.ts";

export interface MailServers {
  /** `isOurs`: the operator has set it. What somebody has set in the app leads nowhere inside but where they are allowed to. */
  at(url: string, isOurs: boolean): MailServer;
  close(): void;
}

export type Connect = (url: string, options: { reach?: Reach }) => MailServer;

/** One kept set of connections for each mail server in use. */
const serversMax = 200;

export function mailServers(reach: Reach, connect: Connect = connectMailServer): MailServers {
  const known = new Map<string, MailServer>();
  return {
    at: (url, isOurs) => {
      const place = `${isOurs} ${url}`;
      const server = known.get(place) ?? connect(url, isOurs ? {} : { reach });
      known.delete(place);
      known.set(place, server); // the last used one stands last
      if (known.size > serversMax) forgetOldest(known);
      return server;
    },
    close: () => {
      for (const server of known.values()) server.close();
    },
  };
}

function forgetOldest(known: Map<string, MailServer>): void {
  const [place] = known.keys();
  if (place === undefined) return;
  known.get(place)?.close();
  known.delete(place);
}
