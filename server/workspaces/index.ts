/** The tenants: one company's Manyhands each. */
import "./tables.ts";

export { createWorkspace, type NewWorkspace } from "./create.ts";
export { findWorkspace, workspaceOf } from "./find.ts";
export { isSlug, slugFrom } from "./slug.ts";
export type { Workspace } from "./workspace.ts";
