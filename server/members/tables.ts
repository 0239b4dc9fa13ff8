import type { Generated } from "kysely";
import type { Json } from "#platform/database/index.ts";
import type { Role } from "./role.ts";

declare module "#platform/database/connect.ts" {
  interface Tables {
    member: {
      workspaceId: string;
      id: string;
      userId: string;
      role: Role;
      state: Generated<"active" | "suspended" | "removed">;
      name: string;
      publicName: string;
      face: string | null;
      pictureKey: string | null;
      about: Generated<string>;
      languages: Generated<string[]>;
      workingHours: Generated<string>;
      timeZone: string | null;
      signature: Generated<string>;
      preferences: Json<Record<string, unknown>>;
      createdAt: Date;
    };
  }
}
