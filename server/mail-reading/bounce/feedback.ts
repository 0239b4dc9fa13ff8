import { asText } from "../charset/index.ts";

/** A complaint or an authentication report (RFC 5965): who complained, as far as the report says. */
export function readFeedback(content: Buffer): { type: string; addresses: string[]; messageId: string | null } {
  const fields = asText(content, null)
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/\n[ \t]+/g, " ")
    .split("\n")
    .slice(0, 500)
    .map(
      (line) =>
        [line.slice(0, line.indexOf(":")).trim().toLowerCase(), line.slice(line.indexOf(":") + 1).trim()] as const,
    );
  const all = (name: string) =>
    fields.filter(([field]) => field === name).map(([, value]) => value.replaceAll(/^rfc822;|[<>\s]/gi, ""));
  return {
    type: all("feedback-type")[0]?.toLowerCase() ?? "",
    addresses: [...all("original-rcpt-to"), ...all("removal-recipient"), ...all("original-recipient")].filter((each) =>
      each.includes("@"),
    ),
    messageId: all("message-id")[0] ?? all("x-original-message-id")[0] ?? null,
  };
}
