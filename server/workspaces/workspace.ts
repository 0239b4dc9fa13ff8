import { pictureUrl } from "../pictures/index.ts";

/** One company's Manyhands: the tenant. */
export interface Workspace {
  id: string;
  slug: string;
  name: string;
  /** `#rrggbb`: the top line, the logo and the buttons of what customers see. */
  colour: string;
  logoUrl: string | null;
  /** BCP 47. */
  language: string;
  /** IANA. */
  timeZone: string;
  phone: string | null;
  phoneHours: string | null;
  isDemo: boolean;
  /** Writing again within so many days after the end is the same matter. */
  recontactDays: number;
  /** Nobody gets in without a passkey, or a code beside password or link. */
  secondFactorRequired: boolean;
}

export interface WorkspaceRow extends Omit<Workspace, "logoUrl"> {
  logoKey: string | null;
}

export const workspaceColumns = [
  "id",
  "slug",
  "name",
  "colour",
  "logoKey",
  "language",
  "timeZone",
  "phone",
  "phoneHours",
  "isDemo",
  "recontactDays",
  "secondFactorRequired",
] as const;

export function workspaceFrom({ logoKey, ...row }: WorkspaceRow): Workspace {
  return { ...row, logoUrl: pictureUrl(row.id, logoKey) };
}
