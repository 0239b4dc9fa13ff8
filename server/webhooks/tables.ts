import type { Generated } from "kysely";
import type { DeliveryState } from "./webhook.ts";

declare module "#platform/database/connect.ts" {
  interface Tables {
    webhook: {
      workspaceId: string;
      id: string;
      name: string;
      url: string;
      kinds: Generated<string[]>;
      secret: Buffer;
      earlierSecret: Generated<Buffer | null>;
      earlierUntil: Generated<Date | null>;
      state: Generated<"on" | "off">;
      offReason: Generated<string | null>;
      failingSince: Generated<Date | null>;
      createdAt: Date;
    };
    webhookDelivery: {
      workspaceId: string;
      id: string;
      webhookId: string;
      kind: string;
      body: string;
      state: Generated<DeliveryState>;
      attempts: Generated<number>;
      tries: Generated<number>;
      dueAt: Date;
      leaseUntil: Generated<Date | null>;
      problem: Generated<string | null>;
      deliveredAt: Generated<Date | null>;
      createdAt: Date;
    };
    webhookAttempt: {
      workspaceId: string;
      deliveryId: string;
      number: number;
      at: Date;
      status: number | null;
      answer: Generated<string>;
      problem: string | null;
      tookMs: number;
    };
  }
}
