/** How somebody becomes a member: by a link, which may come by mail. */
import "./tables.ts";

export { memberInvite } from "./command.ts";
export { type InvitationParts, invitationRoutes } from "./routes.ts";
