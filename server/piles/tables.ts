declare module "#platform/database/connect.ts" {
  interface Tables {
    countedConversation: { workspaceId: string; conversationId: string; piles: string[] };
    pile: { workspaceId: string; name: string; count: number };
  }
}
