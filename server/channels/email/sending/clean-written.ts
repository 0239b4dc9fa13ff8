import { sanitizeHtml } from "../../../mail-reading/index.ts";

const id = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const pastedPicture = new RegExp(`\\bsrc="/api/v1/attachments/(${id})"`, "g");
const byContentId = new RegExp(`\\bsrc="cid:(${id})"`, "g");

/**
 * What a member wrote, made safe like what comes from outside: it may have been pasted from there. Pictures that they pasted
 * stay where they stand; the sanitizer knows pictures of a mail by `cid:` only.
 */
export function cleanWritten(html: string): string {
  const clean = sanitizeHtml(html.replace(pastedPicture, 'src="cid:$1"'));
  return clean.replace(byContentId, 'src="/api/v1/attachments/$1"');
}

/** The file that a picture's address names; undefined for a picture from elsewhere. */
export function fileOfPicture(src: string): string | undefined {
  return src.match(/^cid:(.+)$/)?.[1] ?? src.match(new RegExp(`^/api/v1/attachments/(${id})$`))?.[1];
}
