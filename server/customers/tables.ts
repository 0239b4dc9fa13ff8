import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** What a company wants to know of its own, by the id of the custom field. */
type Custom = ColumnType<Record<string, string | number>, string | undefined, string>;

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
      needs: Generated<string>;
      asksWhetherSolved: Generated<boolean>;
      doNotContactSince: Date | null;
      custom: Custom;
      addedBy: string | null;
      mergedInto: string | null;
      personId: GeneratedAlways<string>;
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
      custom: Custom;
      createdAt: Date;
    };
    customerCompany: { workspaceId: string; customerId: string; companyId: string; byDomain: Generated<boolean> };
    customerMerge: {
      workspaceId: string;
      id: string;
      customerId: string;
      intoId: string;
      mergedBy: string | null;
      at: Date;
      undoneBy: string | null;
      undoneAt: Date | null;
    };
    customerApart: { workspaceId: string; customerId: string; otherId: string; saidBy: string | null; at: Date };
    customerNote: {
      workspaceId: string;
      id: string;
      customerId: string;
      text: string;
      memberId: string | null;
      createdAt: Date;
    };
    customField: {
      workspaceId: string;
      id: string;
      subject: FieldSubject;
      name: string;
      kind: FieldKind;
      choices: Generated<string[]>;
      createdAt: Date;
      archivedAt: Date | null;
    };
  }
}

export type IdentityKind = "email" | "phone" | "handle" | "external_id";
export type FieldSubject = "customer" | "company";
export type FieldKind = "text" | "number" | "date" | "choice";
