const idBytesMax = 998;
const idsMax = 500;

/** The ids of a Message-ID, In-Reply-To or References field in their order, without `<>` (RFC 5322 section 3.6.4). */
export function readMessageIds(raw: string): string[] {
  const ids: string[] = [];
  const text = raw.replaceAll(/\r\n|\r|\n/g, " ");
  let at = text.indexOf("<");
  while (at >= 0 && ids.length < idsMax) {
    const end = text.indexOf(">", at);
    if (end < 0) break;
    const id = clean(text.slice(text.lastIndexOf("<", end) + 1, end));
    if (id !== "") ids.push(id);
    at = text.indexOf("<", end);
  }
  if (ids.length > 0) return ids;
  // Without brackets, as some phones and shops write it: words with an @, else the only word.
  const words = text.split(/[\s,;]+/).filter((word) => word !== "");
  const plain = words.filter((word) => word.includes("@"));
  const found = plain.length > 0 ? plain : words.slice(0, words.length === 1 ? 1 : 0);
  return found
    .map(clean)
    .filter((id) => id !== "")
    .slice(0, idsMax);
}

/** Obsolete syntax allows white space inside (RFC 5322 section 4.5.4), which is no part of the id. */
function clean(id: string): string {
  return id.replaceAll(/[\s<>]+/g, "").slice(0, idBytesMax);
}
