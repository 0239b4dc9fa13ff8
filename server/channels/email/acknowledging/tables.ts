declare module "#platform/database/connect.ts" {
  interface Tables {
    acknowledgement: { workspaceId: string; inboxId: string; isOn: boolean; answersWithinMinutes: number };
    quietSender: { workspaceId: string; address: string; reason: "too_many" | "identical"; since: Date };
  }
}

export type QuietReason = "too_many" | "identical";
