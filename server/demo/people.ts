import type { Language, ProductKind, TeamKey, Voice } from "./matters/index.ts";

export type Company = {
  name: string;
  slug: string;
  /** The colour of buttons and top line on customers' pages. */
  colour: string;
  inbox: { name: string; address: string };
  timeZone: string;
};

export type Team = { key: TeamKey; name: string; leadKey: string; colour: string; about: string };

export type Role = "owner" | "admin" | "agent" | "colleague";

export type Member = {
  key: string;
  fullName: string;
  /** What customers see, beside the face. */
  publicName: string;
  /** The public name as it is written in another script. */
  publicNameIn?: Partial<Record<Language, string>>;
  address: string;
  role: Role;
  teamKeys: readonly TeamKey[];
  faceId: string;
  about: string;
  languages: readonly Language[];
  timeZone: string;
  /** In the member's own zone; days are 1 for Monday to 7 for Sunday. */
  hours: WorkingHours;
  hoursInWords: string;
  signature: string;
};

export type WorkingHours = { fromHour: number; toHour: number; days: readonly number[] };

export type Identity = { kind: "email" | "phone"; value: string; shared: boolean };

export type Customer = {
  key: string;
  name: string;
  firstName: string;
  /** How the customer writes the first name in another script; {first} in their language. */
  ownFirstName?: string;
  kind: "external" | "internal";
  voice: Voice;
  language: Language;
  city: string;
  country: string;
  timeZone: string;
  /** Key of the company that the customer belongs to. */
  companyKey?: string;
  customerSince: string;
  /** The first is the one they usually write from. */
  identities: readonly Identity[];
  /** What those who help should know. */
  remark?: string;
};

export type CustomerCompany = { key: string; name: string; kind: string; city: string };

export type Product = { name: string; kind: ProductKind; euros: number };
