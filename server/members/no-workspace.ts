import { Refusal } from "#platform/errors.ts";

/** The same words for a workspace that does not exist and for one that is somebody else's. */
export function noWorkspace(): Refusal {
  return new Refusal(
    404,
    "no_such_workspace",
    "There is no such workspace, or you are not a member of it. Look at the address, or ask its owner to invite you.",
  );
}
