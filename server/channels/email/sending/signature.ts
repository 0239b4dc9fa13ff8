import type { Tx } from "#platform/database/index.ts";
import { facePng, hueOf, initials } from "../../../faces/index.ts";
import type { Enclosure } from "../../../mail/outgoing/index.ts";
import { findMember, type Member } from "../../../members/index.ts";
import type { Helper } from "./letter.ts";

export interface ShownHelper {
  helper: Helper;
  /** The picture, for those that have one. */
  enclosures: Enclosure[];
}

/** A member as customers meet them: public name, signature, and a small face; never more than they chose to show. */
export async function helperOf(
  tx: Tx,
  memberId: string | null,
  company: { name: string; domain: string },
): Promise<ShownHelper | undefined> {
  return memberId ? showMember(await findMember(tx, memberId), company) : undefined;
}

export function showMember(
  member: Pick<Member, "id" | "publicName" | "signature" | "face" | "pictureKey">,
  { name, domain }: { name: string; domain: string },
): ShownHelper {
  const { publicName } = member;
  const about = signatureLines(member.signature, publicName);
  const helper = { publicName, about: about.length > 0 ? about : [name] };
  const contentId = `face@${domain}`;
  const png = member.pictureKey ? undefined : member.face ? facePng(member.face) : undefined;
  if (!member.pictureKey && !png) {
    const letters = { initials: initials(publicName), hue: hueOf(member.id) };
    return { helper: { ...helper, portrait: letters }, enclosures: [] };
  }
  const enclosure = {
    filename: `${publicName}.png`,
    contentType: "image/png",
    contentId,
    isOrnament: true,
    ...(member.pictureKey && { storageKey: member.pictureKey }),
    ...(png && { base64: png.toString("base64") }),
  };
  return { helper: { ...helper, portrait: { contentId } }, enclosures: [enclosure] };
}

/** The signature without the name that already stands above it: "Ruth, repair bench" is "Repair bench". */
export function signatureLines(signature: string, publicName: string): string[] {
  const all = signature
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const [first = "", ...rest] = all;
  if (!first.toLowerCase().startsWith(publicName.toLowerCase())) return all;
  const remainder = first.slice(publicName.length);
  if (/^[\p{L}\p{N}]/u.test(remainder)) return all;
  const after = remainder.replace(/^[\s,;:–—-]+/, "");
  return after === "" ? rest : [after.charAt(0).toUpperCase() + after.slice(1), ...rest];
}
