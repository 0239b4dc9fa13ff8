/** `Müller & Söhne GmbH` → `muller-sohne-gmbh`: what stands in the address, as the server takes it. */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/ß/g, "ss")
    .replace(/ø/gi, "o")
    .replace(/ł/gi, "l")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  return plain.length >= 2 ? plain : `company-${plain || "1"}`;
}

/** The address that a first inbox usually has: at the domain of whoever sets it up, unless that is everybody's. */
export function usualAddress(email: string): string {
  const domain = email.trim().toLowerCase().split("@")[1] ?? "";
  return domain === "" || everybodys.has(domain) ? "" : `support@${domain}`;
}

const everybodys = new Set(
  "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com proton.me gmx.de gmx.net web.de".split(
    " ",
  ),
);
