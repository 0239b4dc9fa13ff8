import type { Generated } from "kysely";
import type { Json } from "#platform/database/index.ts";
import type { Block } from "./hours.ts";

declare module "#platform/database/connect.ts" {
  interface Tables {
    calendar: {
      workspaceId: string;
      id: string;
      name: string;
      timeZone: string;
      blocks: Json<Block[]>;
      feedUrl: Generated<Buffer | null>;
      feedHost: Generated<string | null>;
      feedReadAt: Generated<Date | null>;
      feedProblem: Generated<string | null>;
      feedDueAt: Generated<Date | null>;
      createdAt: Date;
    };
    holiday: { workspaceId: string; calendarId: string; source: HolidaySource; day: string; name: string };
    teamHours: { workspaceId: string; teamId: string; calendarId: string };
  }
}

export type HolidaySource = "hand" | "file" | "feed";
