import { describe, expect, test } from "vitest";
import { faces } from "../faces/index.ts";
import {
  automaticMails,
  company,
  customerCompanies,
  customers,
  matters,
  members,
  products,
  scenes,
  teams,
} from "./index.ts";

/** RFC 2606: names that belong to nobody and never will. */
const reserved = /@(?:[a-z0-9-]+\.)*(?:example\.org|example\.com|example\.net|[a-z0-9-]+\.example)$/;

describe("the people", () => {
  test("are as many as the set-up page says", () => {
    expect([members.length, customers.length, teams.length]).toEqual([8, 60, 3]);
    expect(customers.filter(({ kind }) => kind === "internal")).toHaveLength(3);
  });

  test("have keys of their own", () => {
    for (const people of [members, customers, teams, customerCompanies]) {
      expect(new Set(people.map(({ key }) => key)).size).toBe(people.length);
    }
  });

  test("have addresses in reserved domains only", () => {
    const identities = customers.flatMap((customer) => customer.identities.filter(({ kind }) => kind === "email"));
    const addresses = [
      company.inbox.address,
      ...members.map(({ address }) => address),
      ...identities.map(({ value }) => value),
      ...automaticMails.map(({ sender }) => sender.address),
    ];
    expect(addresses.filter((address) => !reserved.test(address))).toEqual([]);
  });

  test("an address is shared, or belongs to one customer", () => {
    const own = customers.flatMap(({ identities }) =>
      identities.filter(({ shared }) => !shared).map(({ value }) => value),
    );
    expect(new Set(own).size).toBe(own.length);
    expect(customers.some(({ identities }) => identities.some(({ shared, kind }) => shared && kind === "phone"))).toBe(
      true,
    );
  });

  test("live in time zones that exist, and belong to companies that exist", () => {
    for (const { timeZone } of [company, ...members, ...customers]) {
      expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
    }
    const companies = new Set(customerCompanies.map(({ key }) => key));
    const named = customers.flatMap(({ companyKey }) => companyKey ?? []);
    expect(named.filter((key) => !companies.has(key))).toEqual([]);
  });

  test("each member has a face of their own, and each team a lead who belongs to it", () => {
    const known = new Set(faces.map(({ id }) => id));
    expect(members.every(({ faceId }) => known.has(faceId))).toBe(true);
    expect(new Set(members.map(({ faceId }) => faceId)).size).toBe(members.length);
    for (const { key, leadKey } of teams) {
      expect(members.find((member) => member.key === leadKey)?.teamKeys).toContain(key);
    }
  });

  test("somebody who serves customers speaks each customer's language", () => {
    const spoken = new Set(members.filter(({ role }) => role !== "colleague").flatMap(({ languages }) => languages));
    expect(customers.filter(({ language }) => !spoken.has(language))).toEqual([]);
  });
});

describe("what they bring", () => {
  const texts = [...matters, ...scenes.map(({ matter }) => matter)];

  test("is a library of at least 110, half of it English", () => {
    expect(matters.length).toBeGreaterThanOrEqual(110);
    expect(new Set(texts.map(({ key }) => key)).size).toBe(texts.length);
    const share = matters.filter(({ language }) => language === "en").length / matters.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  });

  test("no two have the same subject or say the same", () => {
    expect(new Set(texts.map(({ subject }) => subject)).size).toBe(texts.length);
    const said = texts.flatMap(({ turns }) => turns.map(({ text }) => text));
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
  });

  test("knows only the placeholders that are filled, and products of a kind that exists", () => {
    for (const { key, turns, subject, thanks, product } of texts) {
      const all = [subject, thanks ?? "", ...turns.map(({ text }) => text)].join(" ");
      const unknown = [...all.matchAll(/\{(\w*)\}/g)].filter(([, name = ""]) => !placeholders.has(name));
      expect(unknown, key).toEqual([]);
      if (all.includes("{product}"))
        expect(
          products.some(({ kind }) => kind === product),
          key,
        ).toBe(true);
    }
  });

  test.each(texts.map((matter) => [matter.key, matter] as const))(
    "%s ends as it was told",
    (_, { turns, ending, reopened, thanks }) => {
      const said = turns.filter(({ by }) => by !== "note");
      const last = said.at(-1);
      expect(turns[0]?.by).toBe("customer");
      expect(turns.every(({ afterHours }, index) => (index === 0 ? afterHours === 0 : afterHours > 0))).toBe(true);
      expect(turns.some(({ notYet }) => notYet)).toBe(
        reopened === true || (ending.state === "closed" && turns.some(({ notYet }) => notYet)),
      );
      if (ending.state === "open") expect(last?.by).toBe("customer");
      if (ending.state === "answered") expect(last?.confirm).toBe(true);
      if (ending.state === "waiting" && ending.on === "customer")
        expect([last?.by, last?.confirm]).toEqual(["member", undefined]);
      if (ending.state === "resolved" && ending.how === "confirmed") expect(last?.confirm).toBe(true);
      if (ending.state === "resolved" && ending.how === "by_reply") expect(last?.by).toBe("customer");
      if (ending.state === "resolved" && ending.how === "by_word") expect(turns.at(-1)?.by).toBe("note");
      if (ending.state === "closed" && ending.why === "silence") expect(last?.confirm).toBe(true);
      if (thanks !== undefined) expect(ending).toEqual({ state: "resolved", how: "confirmed" });
    },
  );

  test("scenes and personal stories name people of the cast, in their language", () => {
    const known = new Set([...customers, ...members].map(({ key }) => key));
    const authors = scenes.flatMap(({ matter }) => matter.turns.flatMap(({ author }) => author ?? []));
    const owners = matters.flatMap(({ only, language }) => (only ?? []).map((key) => ({ key, language })));
    const speaks = new Map(customers.map(({ key, language }) => [key, language]));
    expect(owners.filter(({ key, language }) => speaks.get(key) !== language)).toEqual([]);
    const named = [
      ...scenes.flatMap(({ customerKey, assigneeKey }) => [customerKey, assigneeKey ?? "ruth"]),
      ...authors,
    ];
    expect(named.filter((key) => !known.has(key))).toEqual([]);
  });
});

const placeholders: ReadonlySet<string> = new Set(["first", "member", "order", "product", "city"]);
