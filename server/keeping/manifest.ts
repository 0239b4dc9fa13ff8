import { z } from "zod";

/** What a backup says of itself, in its first entry. */
export const manifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The folder of the database: the major version of PostgreSQL stands in its name. */
  cluster: z.string(),
  /** Every migration that the database has seen. */
  migrations: z.array(z.string()),
});

export type Manifest = z.output<typeof manifestSchema>;

export const tallySchema = z.object({ files: z.number(), bytes: z.number(), sha256: z.string() });

/** The file is no backup of ours, not all of one, or one that this program cannot use. */
export class UnfitBackup extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "UnfitBackup";
  }
}
