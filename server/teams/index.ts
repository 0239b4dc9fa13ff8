/** Departments and groups. */
import "./tables.ts";

export { addTeam, type NewTeam } from "./add.ts";
export { findTeam, listTeams } from "./find.ts";
export { leaveTeams } from "./leave.ts";
export { teamRoutes } from "./routes.ts";
export { joinTeams, leaveSomeTeams, mustBeTeams } from "./set-members.ts";
export type { Team } from "./team.ts";
