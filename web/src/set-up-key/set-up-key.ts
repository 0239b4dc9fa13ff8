const place = "manyhands.set-up-key";

/** Whoever looks around first may set up the company later: the link's key stays in their browser until then. */
export function keepSetUpKey(key: string): void {
  try {
    localStorage.setItem(place, key);
  } catch {
    // The terminal still shows the link.
  }
}

export function keptSetUpKey(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}
