import { bestStatus, replyCodeIn } from "./codes.ts";
import { isHard, reasonOf } from "./reason.ts";
import type { Recipient } from "./recipient.ts";

export type AmazonNotice = {
  kind: "bounce" | "feedback" | "delivered";
  recipients: Recipient[];
  messageId: string | null;
};

const textCharactersMax = 200_000;

/**
 * What Amazon's mail service tells by mail, as JSON, when somebody asked for that; null when the text is none of it. The
 * notice may stand alone or as a string inside another object. Relays break its one long line with "!" and a line break.
 */
export function readAmazonNotice(text: string): AmazonNotice | null {
  if (!text.includes("notificationType") || text.length > textCharactersMax) return null;
  const start = text.indexOf("{");
  const outer = asObject(parseJson(text.slice(start, endOfObject(text, start)).replaceAll(/!?\n ?/g, "")));
  const notice = typeof outer?.Message === "string" ? asObject(parseJson(outer.Message)) : outer;
  const mail = asObject(notice?.mail);
  const messageId = asString(asObject(mail?.commonHeaders)?.messageId).replaceAll(/[<>]/g, "") || null;
  switch (notice?.notificationType) {
    case "Complaint": {
      const complained = asObject(notice.complaint)?.complainedRecipients;
      return { kind: "feedback", messageId, recipients: recipientsOf(complained, "failed", false) };
    }
    case "Delivery": {
      const delivered = asObject(notice.delivery)?.recipients;
      return { kind: "delivered", messageId, recipients: recipientsOf(delivered, "delivered", false) };
    }
    case "Bounce": {
      const bounce = asObject(notice.bounce);
      const permanent = bounce?.bounceType === "Permanent";
      const recipients = recipientsOf(bounce?.bouncedRecipients, permanent ? "failed" : "delayed", permanent);
      return { kind: "bounce", messageId, recipients };
    }
    default:
      return null;
  }
}

function recipientsOf(list: unknown, action: Recipient["action"], permanent: boolean): Recipient[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, 1_000).flatMap((each: unknown) => {
    const entry = asObject(each);
    const address = typeof each === "string" ? each : asString(entry?.emailAddress);
    if (address === "") return [];
    const diagnostic = asString(entry?.diagnosticCode).replace(/^smtp;\s*/, "");
    const status = bestStatus(asString(entry?.status) || null, diagnostic);
    return [
      {
        address,
        action,
        status,
        replyCode: replyCodeIn(diagnostic),
        hard: permanent && isHard(reasonOf(diagnostic, status), diagnostic),
        diagnostic: diagnostic.slice(0, 1_000),
      },
    ];
  });
}

/** The matching brace; strings may hold others. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === "{") depth += 1;
    else if (!quoted && character === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function asString(value: unknown): string {
  return typeof value === "string" ? value : "";
}
