import type { Generated } from "kysely";

declare module "#platform/database/connect.ts" {
  interface Tables {
    customer: {
      workspaceId: string;
      id: string;
      kind: Generated<"external" | "internal">;
      name: string;
      language: string | null;
      city: string | null;
      timeZone: string | null;
      about: Generated<string>;
      asksWhetherSolved: Generated<boolean>;
      addedBy: string | null;
      createdAt: Date;
    };
    identity: {
      workspaceId: string;
      id: string;
      customerId: string;
      kind: IdentityKind;
      value: string;
      shared: Generated<boolean>;
      createdAt: Date;
    };
    company: {
      workspaceId: string;
      id: string;
      name: string;
      domains: Generated<string[]>;
      asksWhetherSolved: Generated<boolean>;
      createdAt: Date;
    };
    customerCompany: { workspaceId: string; customerId: string; companyId: string };
  }
}

export type IdentityKind = "email" | "phone" | "handle" | "external_id";
