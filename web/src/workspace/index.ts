export type { Workspace, WorkspaceChange } from "@manyhands/client";
export { useWorkspace, workspaceQuery } from "./query.ts";
