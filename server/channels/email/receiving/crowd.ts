/** One network alone must not take every place at the door: idle connections cost it nothing, and everybody else their mail. */
export const clientsOfOneMax = 60;
/** What one network may hold while more than half of the places are taken: nine of them cannot fill the door together. */
export const clientsOfOneInCrowdMax = 6;

interface Places {
  /** All places at the door. */
  clientsMax: number;
  ofOneMax?: number;
  ofOneInCrowdMax?: number;
}

/** Counts who is at the door, by network. This machine's own programs may come as they like. */
export function crowd({ clientsMax, ofOneMax = clientsOfOneMax, ofOneInCrowdMax = clientsOfOneInCrowdMax }: Places) {
  const inside = new Map<string, string>();

  const isCrowded = () => inside.size * 2 > clientsMax;

  /** Whether one more of this address may come in. */
  function admit(address: string, id: string): boolean {
    if (isOwn(address)) return true;
    const network = networkOf(address);
    const present = [...inside.values()].filter((each) => each === network).length;
    if (present >= (isCrowded() ? ofOneInCrowdMax : ofOneMax)) return false;
    inside.set(id, network);
    return true;
  }

  return { admit, leave: (id: string) => void inside.delete(id), isCrowded };
}

/** A socket of this machine has no address. */
function isOwn(address: string): boolean {
  return !address || address === "::1" || /^(?:::ffff:)?127\./.test(address);
}

/** The neighbours of an address, which are easily one and the same machine: /24, or by IPv6 the /64 that each line is given. */
function networkOf(address: string): string {
  const [, narrow] = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/.exec(address) ?? [];
  if (narrow) return narrow;
  const [left = "", right] = address.split("::");
  const groups = left.split(":").filter((group) => group !== "");
  const missing = right === undefined ? 0 : 8 - groups.length - right.split(":").filter((group) => group !== "").length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill("0")].slice(0, 4).join(":");
}
