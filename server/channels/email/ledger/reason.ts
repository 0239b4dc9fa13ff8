import type { ListedMail } from "./find.ts";

/** Why a mail is where it is, in a sentence; null where there is nothing to explain. */
export function reasonOf({ state, kind, flags, fromAddress, proposedAddress, envelopeFrom }: Reasons): string | null {
  if (state === "held") {
    if (proposedAddress) return `A member forwarded it. ${proposedAddress} seems to have written it.`;
    return `${fromAddress || "Its sender"} is not on this conversation.`;
  }
  if (state === "unreadable") return "It could not be read. The mail itself is kept.";
  if (state === "duplicate") return "The same mail had come before.";
  if (state === "bounce") return "A mail of ours did not arrive.";
  if (state !== "automatic") return null;
  if (flags.includes("from-ourselves")) return "It comes from an address of our own.";
  if (kind === "auto-reply") return "An answering machine wrote it, such as an absence notice.";
  if (kind === "list") return "It came over a mailing list.";
  if (kind === "delivered") return "A server tells that a mail of ours has arrived.";
  if (kind === "bounce") return "A server tells that a mail of ours is late.";
  if (kind === "feedback") return "A provider passes on a complaint.";
  if (!fromAddress) return "It does not say who wrote it.";
  return envelopeFrom === "" ? "Whoever sent it takes no answer." : "A program wrote it.";
}

type Reasons = Pick<ListedMail, "state" | "kind" | "flags" | "fromAddress" | "proposedAddress" | "envelopeFrom">;
