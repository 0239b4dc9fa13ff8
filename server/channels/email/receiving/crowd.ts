/** One address alone must not take every place at the door: idle connections cost it nothing, and everybody else their mail. */
export const clientsOfOneMax = 60;

/** Counts who is at the door, by address. This machine's own programs may come as they like. */
export function crowd(clientsMax = clientsOfOneMax) {
  const inside = new Map<string, Set<string>>();

  /** Whether one more of this address may come in. */
  function admit(address: string, id: string): boolean {
    if (isOwn(address)) return true;
    const present = inside.get(address) ?? new Set<string>();
    if (present.size >= clientsMax) return false;
    inside.set(address, present.add(id));
    return true;
  }

  function leave(address: string, id: string): void {
    const present = inside.get(address);
    present?.delete(id);
    if (present?.size === 0) inside.delete(address);
  }

  return { admit, leave };
}

function isOwn(address: string): boolean {
  return address === "" || address === "::1" || /^(?:::ffff:)?127\./.test(address);
}
