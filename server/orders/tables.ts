import type { ColumnType, Generated } from "kysely";

/** One thing that was bought. */
export interface OrderLine {
  name: string;
  quantity: number;
  /** For all of them, in the smallest unit of the order's currency. */
  amount: number | null;
}

declare module "#platform/database/connect.ts" {
  interface Tables {
    customerOrder: {
      workspaceId: string;
      id: string;
      reference: string;
      customerId: string | null;
      placedAt: Date | null;
      state: Generated<string>;
      amount: number | null;
      currency: string | null;
      link: string | null;
      lines: ColumnType<OrderLine[], string | undefined, string>;
      createdAt: Date;
      changedAt: Date;
    };
    orderSetting: { workspaceId: string; linkTemplate: string | null };
  }
}
