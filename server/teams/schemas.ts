import { z } from "zod";

export const teamSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    leadMemberId: z.uuid().nullable(),
    memberIds: z.array(z.uuid()),
    archived: z.boolean(),
  })
  .meta({ id: "Team" });

export const teamList = z.object({ items: z.array(teamSchema) }).meta({ id: "TeamList" });

const name = z.string().trim().min(1).max(60);
const memberIds = z.array(z.uuid()).max(500);

export const newTeamSchema = z
  .object({ name, leadMemberId: z.uuid().optional(), memberIds: memberIds.optional() })
  .meta({ id: "NewTeam" });

export const teamChangeSchema = z
  .object({
    name: name.optional(),
    leadMemberId: z.uuid().nullable().optional(),
    memberIds: memberIds.optional().describe("These and nobody else"),
    archived: z.boolean().optional().describe("Put away: it takes no new conversations, and what it has stays"),
  })
  .meta({ id: "TeamChange" });
