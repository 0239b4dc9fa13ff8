const lengthMax = 40;

/** First parts of addresses that are ours: a workspace of that name would hide a page. */
const reserved = new Set([
  "api",
  "app",
  "assets",
  "c",
  "conversation",
  "demo",
  "docs",
  "healthz",
  "help",
  "invitation",
  "invitations",
  "mailbox",
  "metrics",
  "new",
  "pictures",
  "readyz",
  "set-up",
  "settings",
  "sign-in",
  "sign-out",
  "static",
  "welcome",
  "widget",
]);

export function isSlug(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$/.test(text) && !reserved.has(text);
}

/** A name as it may stand in an address: "Halden Kitchen GmbH" becomes halden-kitchen-gmbh. */
export function slugFrom(name: string): string {
  const plain = name
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, lengthMax)
    .replace(/^-+|-+$/g, "");
  if (isSlug(plain)) return plain;
  const longer = `${plain}-company`.replace(/^-/, "").slice(0, lengthMax);
  return isSlug(longer) ? longer : "our-company";
}
