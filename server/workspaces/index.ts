/** The tenants: one company's Manyhands each. */
import "./tables.ts";

export type { WorkspaceChange } from "./change.ts";
export { createWorkspace, foundWorkspace, type NewWorkspace } from "./create.ts";
export { findWorkspace, workspaceOf } from "./find.ts";
export { removeWorkspace } from "./remove.ts";
export { workspaceRoutes } from "./routes.ts";
export { languageSchema, timeZoneSchema } from "./schemas.ts";
export { signingKeyRotate } from "./signing-key-command.ts";
export { isSlug, slugFrom } from "./slug.ts";
export type { Workspace } from "./workspace.ts";
