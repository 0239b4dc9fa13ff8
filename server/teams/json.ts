import type { z } from "zod";
import type { teamSchema } from "./schemas.ts";
import type { Team } from "./team.ts";

export function teamJson({ archivedAt, ...team }: Team): z.input<typeof teamSchema> {
  return { ...team, archived: archivedAt !== null };
}
