declare module "#platform/database/connect.ts" {
  interface Tables {
    textOverride: {
      workspaceId: string;
      key: string;
      language: string;
      body: string;
      updatedBy: string | null;
      updatedAt: Date;
    };
  }
}

export {};
