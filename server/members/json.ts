import type { z } from "zod";
import { personOf } from "./person.ts";
import type { memberSchema } from "./schemas.ts";
import type { ShownMember } from "./shown.ts";

export function memberJson(member: ShownMember): z.input<typeof memberSchema> {
  const { email, role, state, about, languages, workingHours, timeZone, teamIds, createdAt } = member;
  const more = { email, role, state, about, languages, workingHours, timeZone, teamIds };
  return { ...personOf(member), ...more, createdAt: createdAt.toISOString() };
}
