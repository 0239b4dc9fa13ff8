import type { Letter } from "./letter.ts";

/** Who is us, and who is a customer. */
export interface Sides {
  /** Addresses and domains that count as ours, as they are shown. */
  names: readonly string[];
  isOurs(address: string): boolean;
}

/** Houses of many: an address there says nothing about its neighbour. */
const publicDomains: ReadonlySet<string> = new Set(
  (
    "gmail.com googlemail.com outlook.com outlook.de hotmail.com hotmail.co.uk hotmail.fr hotmail.de live.com live.nl msn.com " +
    "yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.co.jp ymail.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at " +
    "gmx.ch web.de t-online.de freenet.de posteo.de mailbox.org proton.me protonmail.com fastmail.com hey.com zoho.com " +
    "mail.com mail.ru yandex.ru qq.com 163.com 126.com sina.com naver.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr " +
    "libero.it virgilio.it tin.it wp.pl o2.pl interia.pl onet.pl ziggo.nl kpnmail.nl planet.nl xs4all.nl telenet.be " +
    "skynet.be bluewin.ch comcast.net verizon.net att.net btinternet.com sky.com virginmedia.com bigpond.com telia.com"
  ).split(" "),
);

/** Whoever is on fewer of the mails than this does not own the mailbox. */
const shareMin = 0.2;

/**
 * Which addresses are ours: those that were `given` (addresses, or domains without an @), else whoever is on most of the mails, as
 * sender or recipient, and the colleagues at the same domain.
 */
export function sidesOf(letters: readonly Letter[], given: readonly string[] = []): Sides {
  const names = given.length > 0 ? given.map((name) => name.toLowerCase().replace(/^@/, "")) : ownerOf(letters);
  const known = new Set(names);
  return { names, isOurs: (address) => known.has(address) || known.has(domainOf(address)) };
}

function ownerOf(letters: readonly Letter[]): string[] {
  const counts = new Map<string, number>();
  for (const { from, to } of letters) {
    for (const address of new Set([from.address, ...to])) counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  const [owner] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!owner || owner[1] < letters.length * shareMin) return [];
  const domain = domainOf(owner[0]);
  return [publicDomains.has(domain) ? owner[0] : domain];
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
