import type { Generated } from "kysely";

declare module "#platform/database/connect.ts" {
  interface Tables {
    workspace: {
      id: string;
      slug: string;
      name: string;
      colour: Generated<string>;
      logoKey: string | null;
      language: Generated<string>;
      timeZone: Generated<string>;
      phone: string | null;
      phoneHours: string | null;
      isDemo: Generated<boolean>;
      recontactDays: Generated<number>;
      secondFactorRequired: Generated<boolean>;
      createdAt: Date;
    };
  }
}
