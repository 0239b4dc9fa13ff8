/** What the address carries after its question mark, as it was written: a key is a text even where it looks like a number. */
export function searched(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}
