import type { OwnMember } from "@manyhands/client";

/** What somebody may change of themselves. */
export type Profile = Pick<
  OwnMember,
  "name" | "publicName" | "face" | "about" | "languages" | "workingHours" | "timeZone" | "signature"
>;
