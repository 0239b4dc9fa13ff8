import { z } from "zod";

/** A member as others see them, wherever somebody of the company is shown. */
export const personSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    publicName: z.string(),
    face: z.string().nullable(),
    pictureUrl: z.string().nullable(),
  })
  .meta({ id: "Person" });

export type Person = z.infer<typeof personSchema>;
