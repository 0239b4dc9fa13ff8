import { z } from "zod";

const moment = z.iso.datetime();
const count = z.number().int().describe("How many");

const lineSchema = z
  .object({
    subject: z.string(),
    customer: z.string(),
    at: moment.describe("Since when they waited, or when they wrote again"),
    hours: z
      .number()
      .describe("How long they waited, or have been waiting at the end of the file; 0 where nobody waited"),
    letters: z.array(z.number().int()).describe("The mails behind it, by their numbers in `letters`"),
  })
  .meta({ id: "LookBackLine" });

const share = {
  n: count,
  of: z.number().int().describe("Out of how many"),
  rate: z.number().nullable().describe("0 to 1; null where there is nothing to take a share of"),
  low: z.number().nullable().describe("The true rate lies between this"),
  high: z.number().nullable().describe("and this 19 times of 20"),
};

const counted = z.string().describe("How it was counted");
const shareSchema = z.object(share).meta({ id: "LookBackShare" });
const figureSchema = z.object({ ...share, counted, lines: z.array(lineSchema) }).meta({ id: "LookBackFigure" });

const weekSchema = z.array(z.array(z.number().int())).describe("Seven days from Monday, 24 hours each");

export const lookBackSchema = z
  .object({
    all: z.number().int().describe("Mails in the files, whatever became of them"),
    unread: z.number().int().describe("Without a date, or not to be read at all"),
    from: moment,
    to: moment,
    ours: z.array(z.string()).describe("Whose mailbox it is: addresses or domains"),
    mails: z.object({ fromCustomers: count, fromUs: count, fromMachines: count, amongUs: count }),
    neverAnswered: figureSchema,
    cameBack: figureSchema,
    waits: z.object({
      n: count,
      medianHours: z.number().nullable(),
      ninetyPercentHours: z.number().nullable(),
      counted,
      longest: z.array(lineSchema),
    }),
    week: z.object({ customers: weekSchema, ours: weekSchema, toNobody: shareSchema, counted }),
    sameThing: z.object({
      counted,
      groups: z.array(
        z.object({ subject: z.string(), words: z.array(z.string()), customers: count, lines: z.array(lineSchema) }),
      ),
    }),
    letters: z
      .record(
        z.string(),
        z.object({ from: z.string(), at: moment, subject: z.string(), words: z.string(), ours: z.boolean() }),
      )
      .describe("The mails behind the lines"),
  })
  .meta({ id: "LookBack" });

const oursMax = 20;

export const lookBackQuery = z.object({
  timeZone: z
    .string()
    .max(60)
    .optional()
    .describe("Whose hours of the week, such as Europe/Berlin; else the workspace's"),
  ours: z
    .string()
    .max(2_000)
    .transform((list) => list.split(/[\s,;]+/).filter((name) => name !== ""))
    .refine((names) => names.length <= oursMax, `takes ${oursMax} at most`)
    .optional()
    .describe("Our addresses or domains, with commas between; else they are guessed"),
});
