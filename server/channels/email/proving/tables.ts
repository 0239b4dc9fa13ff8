import type { Generated } from "kysely";
import type { Json } from "#platform/database/index.ts";
import type { Check } from "./check.ts";

export type ProofState = "running" | "proved" | "failed";

declare module "#platform/database/connect.ts" {
  interface Tables {
    mailProof: {
      workspaceId: string;
      inboxId: string;
      key: string;
      state: ProofState;
      asksPlus: boolean;
      begunAt: Date;
      endedAt: Date | null;
      provedAt: Generated<Date | null>;
      plainCameAt: Date | null;
      plusCameAt: Date | null;
      cameBy: string | null;
      signedDomain: string | null;
      signedBy: string | null;
      checks: Json<Check[]>;
      dueAt: Date;
    };
  }
}
