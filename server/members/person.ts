import { pictureUrl } from "../pictures/index.ts";
import type { Member } from "./member.ts";
import type { Person } from "./schemas.ts";

/** A member as they leave us: in lists, on messages, as assignee. */
export function personOf(
  member: Pick<Member, "id" | "workspaceId" | "name" | "publicName" | "face" | "pictureKey">,
): Person {
  const { id, name, publicName, face, workspaceId, pictureKey } = member;
  return { id, name, publicName, face, pictureUrl: pictureUrl(workspaceId, pictureKey) };
}
