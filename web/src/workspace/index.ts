export type { Workspace, WorkspaceChange } from "./operations.ts";
export { useWorkspace, workspaceQuery } from "./query.ts";
