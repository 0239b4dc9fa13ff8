export { call, enterWorkspace, newKey, workspaceNow } from "./call.ts";
export { inboxesQuery, membersQuery, teamsQuery } from "./company.ts";
export { meQuery, useMe } from "./me.ts";
export { queryClient } from "./query-client.ts";
export { type Upload, upload, withoutWorkspace, withWorkspace } from "./upload.ts";
