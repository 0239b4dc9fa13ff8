import { lookup } from "node:dns/promises";
import { BlockList, connect, isIP, type Socket } from "node:net";

/** Networks that nobody outside reaches (RFC 6890): this machine, the house, a cloud's own addresses, and what is no host. */
const insideNetworks = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
  ...["192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4"],
  ...[
    "::/128",
    "::1/128",
    "64:ff9b::/96",
    "64:ff9b:1::/48",
    "2002::/16",
    "fc00::/7",
    "fe80::/10",
    "fec0::/10",
    "ff00::/8",
  ],
];

const inside = networks(insideNetworks);

/** Where an address of the app's users may lead: outside, and to those inside that the operator has named. */
export interface Reach {
  permits(host: string, address: string): boolean;
  /** Where the operator names more places. */
  setting: string;
}

/** `allowed` are names of hosts, addresses and networks (`mail.lan`, `10.0.0.5`, `10.1.0.0/16`). */
export function reachOutside(allowed: readonly string[], setting = "MAIL_INTERNAL_HOSTS"): Reach {
  const named = new Set(allowed.map((each) => each.toLowerCase()));
  const within = networks(allowed.filter((each) => isIP(each.split("/")[0] ?? "") !== 0));
  return {
    setting,
    permits: (host, address) => !holds(inside, address) || named.has(host.toLowerCase()) || holds(within, address),
  };
}

export interface ConnectWish {
  host: string;
  port: number;
  msMax: number;
  /** All addresses of a name. */
  resolve?: (host: string) => Promise<string[]>;
}

async function resolveAll(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

/**
 * Connects where it may. The name is asked for once and the address that was looked at is the one that is connected to: a name
 * that answers differently the second time leads nowhere else.
 */
export async function connectWithin(
  reach: Reach,
  { host, port, msMax, resolve = resolveAll }: ConnectWish,
): Promise<Socket> {
  const found = isIP(host) ? [host] : await resolve(host);
  const address = found.find((each) => reach.permits(host, each));
  if (!address) {
    throw new Error(
      `${host} lies inside the network of this installation. Whoever runs it allows it by the setting ${reach.setting}.`,
    );
  }
  const socket = connect({ host: address, port });
  socket.setTimeout(msMax, () => socket.destroy(new Error(`${host} did not answer.`)));
  return new Promise((done, reject) => {
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.setTimeout(0).removeAllListeners("timeout").off("error", reject);
      done(socket);
    });
  });
}

/** Whether an address belongs to this machine or the network around it. */
export function isInside(address: string): boolean {
  return isIP(address) !== 0 && holds(inside, address);
}

function networks(list: readonly string[]): BlockList {
  const found = new BlockList();
  for (const each of list) {
    const [address = "", prefix] = each.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) found.addAddress(address, family);
    else found.addSubnet(address, Number(prefix), family);
  }
  return found;
}

/** `::ffff:10.0.0.1` is 10.0.0.1: the list looks through it. */
function holds(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}
