import type { ColumnType, Generated } from "kysely";

/** A JSON column: written as text, read as what was written. */
export type Json<Shape> = ColumnType<Shape, string, string>;

declare module "./connect.ts" {
  interface Tables {
    eventHead: { workspaceId: string; position: Generated<number> };
    event: {
      workspaceId: string;
      position: number;
      kind: string;
      conversationId: string | null;
      actorKind: string;
      actorId: string | null;
      facts: Json<Record<string, string | number | boolean | null>>;
      requestKey: string | null;
      at: Date;
    };
    idempotentRequest: {
      workspaceId: string;
      actorId: string;
      key: string;
      fingerprint: Buffer;
      status: number | null;
      body: ColumnType<unknown, string | null, string | null>;
      createdAt: Date;
    };
  }
}
