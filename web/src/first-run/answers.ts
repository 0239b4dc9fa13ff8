import type { SetUpCompany } from "@manyhands/client";
import { usualLanguage, zoneHere } from "../forms/index.ts";
import { checkNew, isAddress } from "../sign-in/index.ts";
import { slugOf, usualAddress } from "./slug.ts";

export const pages = ["you", "company", "inbox"] as const;
export type PageName = (typeof pages)[number];

/** What the three pages ask, as it is typed. What was not touched follows from what stands before it. */
export interface Answers {
  name: string;
  email: string;
  password: string;
  company: string;
  slug: string | null;
  language: string;
  timeZone: string;
  inboxName: string | null;
  address: string | null;
}

export function noAnswers(): Answers {
  return {
    name: "",
    email: "",
    password: "",
    company: "",
    slug: null,
    language: usualLanguage(navigator.languages),
    timeZone: zoneHere(),
    inboxName: null,
    address: null,
  };
}

/** With everything that follows by itself. */
export function filled(answers: Answers): Answers & { slug: string; inboxName: string; address: string } {
  return {
    ...answers,
    slug: answers.slug ?? slugOf(answers.company),
    inboxName: answers.inboxName ?? answers.company,
    address: answers.address ?? usualAddress(answers.email),
  };
}

/** A sentence for each field of one page that is not as it must be. */
export function wrongOn(page: PageName, answers: Answers): Record<string, string> {
  const { name, email, password, company, slug, inboxName, address } = filled(answers);
  if (page === "you") return checkNew({ name, email, password });
  if (page === "company") {
    return {
      ...(company.trim() === "" && { company: "Write your company’s name, as customers know it." }),
      ...(!/^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$/.test(slug) && {
        slug: "Use small letters, digits and hyphens: 2 to 40, and no hyphen at either end.",
      }),
    };
  }
  return {
    ...(inboxName.trim() === "" && { inboxName: "Write the name that customers see in their mailbox." }),
    ...(!isAddress(address) && { address: "Write the whole mail address, such as support@company.com." }),
  };
}

export function companyOf(key: string, answers: Answers): SetUpCompany {
  const { name, email, password, company, slug, language, timeZone, inboxName, address } = filled(answers);
  return {
    key,
    owner: { name: name.trim(), email: email.trim(), password },
    company: { name: company.trim(), slug, language, timeZone },
    inbox: { name: inboxName.trim(), address: address.trim().toLowerCase() },
  };
}

/** Where the server's word for a field stands on our pages. */
const fieldNames: Record<string, { page: PageName; field: string }> = {
  email: { page: "you", field: "email" },
  slug: { page: "company", field: "slug" },
  address: { page: "inbox", field: "address" },
  "owner.name": { page: "you", field: "name" },
  "owner.email": { page: "you", field: "email" },
  "owner.password": { page: "you", field: "password" },
  "company.name": { page: "company", field: "company" },
  "company.slug": { page: "company", field: "slug" },
  "company.language": { page: "company", field: "language" },
  "company.timeZone": { page: "company", field: "timeZone" },
  "inbox.name": { page: "inbox", field: "inboxName" },
  "inbox.address": { page: "inbox", field: "address" },
};

/** The first page with something that the server found wrong, and what. */
export function placeOf(problems: Record<string, string>): { page: PageName; fields: Record<string, string> } | null {
  const found = Object.entries(problems).flatMap(([name, words]) => {
    const place = fieldNames[name];
    return place ? [{ ...place, words }] : [];
  });
  const page = pages.find((each) => found.some((one) => one.page === each));
  if (!page) return null;
  return {
    page,
    fields: Object.fromEntries(found.filter((one) => one.page === page).map((one) => [one.field, one.words])),
  };
}
