import { z } from "zod";
import { pageOf, pageQuery } from "#platform/http/index.ts";
import { isWebAddress } from "./order.ts";

const amount = z.int().describe("In the smallest unit of the currency: 3990 is € 39.90");
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, "Write it as in ISO 4217, such as EUR")
  .describe("ISO 4217");
const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

const line = z.object({
  name: z.string().trim().min(1).max(300),
  quantity: z.number().min(0).max(1_000_000).default(1),
  amount: amount.nullable().default(null),
});

export const orderSchema = z
  .object({
    reference: z.string(),
    customer: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    date: z.iso.datetime().nullable(),
    state: z.string().describe("In the words of the system that it comes from"),
    amount: amount.nullable(),
    currency: z.string().nullable(),
    link: z.string().nullable().describe("Where it is looked at: its own link, or one by the company's template"),
    lines: z.array(
      z.object({ name: z.string(), quantity: z.number(), amount: amount.nullable() }).meta({ id: "OrderLine" }),
    ),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: "Order" });

export const orderList = pageOf(orderSchema).meta({ id: "OrderList" });

export const orderQuery = pageQuery.extend({
  customerId: z.uuid().optional(),
  search: z.string().trim().min(1).max(100).optional().describe("How the reference begins"),
});

export const referenceSchema = z.string().trim().min(1).max(100);

export const orderParams = z.object({ reference: referenceSchema });

export const toldOrderSchema = z
  .object({
    customer: z
      .object({ email: z.email().max(254), name: z.string().trim().max(200).optional() })
      .nullable()
      .optional()
      .describe("Whose it is; somebody new where nobody has the address"),
    date: moment
      .transform((at) => new Date(at))
      .nullable()
      .optional(),
    state: z.string().trim().max(60).optional(),
    amount: amount.nullable().optional(),
    currency: currency.nullable().optional(),
    link: z.string().max(2_000).refine(isWebAddress, "A link begins with https:// or http://").nullable().optional(),
    lines: z.array(line).max(200).optional(),
  })
  .meta({ id: "ToldOrder" });

export const orderSettingSchema = z
  .object({ linkTemplate: z.string().trim().max(1_000).nullable() })
  .meta({ id: "OrderSetting" });

export const importQuery = z.object({ dryRun: z.stringbool().default(false) });

export const importReportSchema = z
  .object({
    rows: z.int(),
    orders: z.int(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    problems: z.array(z.object({ line: z.int(), says: z.string() })).describe("The first hundred"),
    dryRun: z.boolean(),
  })
  .meta({ id: "OrderImport" });
