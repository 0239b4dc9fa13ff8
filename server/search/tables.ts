import type { Generated } from "kysely";

declare module "#platform/database/connect.ts" {
  interface Tables {
    searchWord: {
      workspaceId: string;
      number: Generated<number>;
      word: string;
      backwards: string | null;
      messages: Generated<number>;
    };
    searchForm: { workspaceId: string; form: string; number: number };
    searchDocument: { workspaceId: string; messageId: string; conversationId: string; at: Date; words: number[] };
    searchProgress: { workspaceId: string; position: Generated<number> };
  }
}
