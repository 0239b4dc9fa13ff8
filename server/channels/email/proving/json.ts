import type { z } from "zod";
import { secondMs } from "#platform/clock.ts";
import type { FoundProof } from "./find.ts";
import type { mailProofSchema } from "./schemas.ts";

export function proofJson(proof: FoundProof): z.input<typeof mailProofSchema> {
  const { inboxId, state, begunAt, endedAt, provedAt, plainCameAt, checks } = proof;
  return {
    inboxId,
    state,
    begunAt: begunAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    provedAt: provedAt?.toISOString() ?? null,
    seconds: plainCameAt && Math.max(1, Math.round((plainCameAt.getTime() - begunAt.getTime()) / secondMs)),
    checks,
  };
}
