import type { Attachment } from "../mail-reading/index.ts";

/** By which names the HTML of a mail may call a picture in it (RFC 2392, RFC 2557). */
export function cidsOf({ cid, location }: Pick<Attachment, "cid" | "location">): string[] {
  return [cid, location].filter((each): each is string => each !== null && each !== "");
}

/** As it stands in an attribute of HTML. */
export function escapedCid(cid: string): string {
  return cid.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
