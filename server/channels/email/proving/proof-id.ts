import { randomKey } from "#platform/random.ts";

/** The mail to the address itself, and the one to the address with a plus. */
export type ProofMail = "plain" | "plus";

const pattern = /^proof\.([0-9a-f]{32})\.(plain|plus)@/;

export function newProofKey(): string {
  return randomKey(16).toString("hex");
}

/** Without the brackets. */
export function proofId(key: string, which: ProofMail, domain: string): string {
  return `proof.${key}.${which}@${domain}`;
}

export function readProofId(messageId: string): { key: string; which: ProofMail } | undefined {
  const [, key, which] = pattern.exec(messageId) ?? [];
  if (!key) return undefined;
  return { key, which: which === "plus" ? "plus" : "plain" };
}
