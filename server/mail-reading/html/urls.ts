const linkSchemes = new Set(["http", "https", "mailto", "tel", "sms", "ftp", "geo", "cid"]);
const pictures = /^data:image\/(?:png|jpe?g|gif|webp|bmp|x-icon|avif);base64,[A-Za-z0-9+/=\s]*$/i;
const linkCharactersMax = 8_000;

/** Where an address leads, if we let it lead there; null otherwise. Relative ones lead nowhere: a mail has no place. */
export function safeLink(written: string): string | null {
  const url = asBrowserReads(written);
  if (url.length > linkCharactersMax) return null;
  const scheme = schemeOf(url);
  if (scheme !== null) return linkSchemes.has(scheme) && !isEmptyAfter(scheme, url) ? url : null;
  if (url.startsWith("//") || url.startsWith("\\\\")) return `https:${url.replaceAll("\\", "/")}`;
  return /^www\.[\w-]+\.\S+$/i.test(url) ? `https://${url}` : null;
}

export type Picture = { kind: "inline"; url: string } | { kind: "remote"; url: string };

/** A picture inside the mail (`cid:`, `data:`) or one elsewhere, which must not be loaded unasked; null for all else. */
export function pictureAt(written: string): Picture | null {
  const url = asBrowserReads(written);
  const scheme = schemeOf(url);
  if (scheme === "cid") return url.length > 1_000 ? null : { kind: "inline", url };
  if (scheme === "data") return pictures.test(url) ? { kind: "inline", url } : null;
  const link = scheme === null || scheme === "http" || scheme === "https" ? safeLink(url) : null;
  return link === null ? null : { kind: "remote", url: link };
}

/** The first picture of a srcset. */
export function firstOfSrcset(srcset: string): string {
  return srcset.slice(0, linkCharactersMax).trim().split(/[\s]/)[0]?.replace(/,+$/, "") ?? "";
}

/** WHATWG URL section 4.4: control characters and spaces around it go, tabs and line breaks inside it too. */
function asBrowserReads(written: string): string {
  return (
    written
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replaceAll(/[\t\n\r\u0000]/g, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/^[\u0000-\u0020]+/, "")
      .trimEnd()
  );
}

function schemeOf(url: string): string | null {
  return /^([a-z][a-z0-9+.-]{0,30}):/i.exec(url)?.[1]?.toLowerCase() ?? null;
}

function isEmptyAfter(scheme: string, url: string): boolean {
  return url.length <= scheme.length + 1;
}
