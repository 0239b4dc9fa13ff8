/** A way to go on with what was typed. */
export interface Suggestion {
  /** As it is typed: `team:Billing`. */
  words: string;
  about: string;
  /** What stands in the field once it is taken. */
  typed: string;
}

/** Whom and what this company has, by name. */
export interface KnownNames {
  teams: readonly string[];
  members: readonly string[];
  inboxes: readonly string[];
  /** Today, as 2026-11-24. */
  today: string;
}

const filters: readonly { name: string; about: string }[] = [
  { name: "from", about: "who wrote it" },
  { name: "is", about: "open, waiting, resolved…" },
  { name: "team", about: "whose matter it is" },
  { name: "assignee", about: "who looks after it" },
  { name: "inbox", about: "where it came in" },
  { name: "has", about: "an attachment" },
  { name: "before", about: "earlier than a day, month or year" },
  { name: "after", about: "from a day, month or year on" },
];

const lives: Record<string, string> = {
  open: "our turn",
  unassigned: "nobody has it yet",
  waiting: "for the customer, a colleague or a date",
  answered: "not yet solved",
  resolved: "they said so",
  closed: "ended otherwise",
  ended: "resolved or closed",
  spam: "set aside",
  trash: "set aside",
};

const shownMax = 9;

/** Which filters, or which values of a filter, may come next. */
export function suggestionsFor(typed: string, names: KnownNames): Suggestion[] {
  const last = /(?:\p{L}+:"[^"]*|\S*)$/u.exec(typed)?.[0] ?? "";
  const before = typed.slice(0, typed.length - last.length);
  const [, name, begun = ""] = /^(\p{L}+):(.*)$/su.exec(last) ?? [];
  if (name === undefined) {
    return filters
      .filter((filter) => filter.name.startsWith(last.toLowerCase()))
      .map((filter) => ({ words: `${filter.name}:`, about: filter.about, typed: `${before}${filter.name}:` }));
  }
  const wanted = begun.replace(/^"/, "").toLowerCase();
  return valuesOf(name.toLowerCase(), names)
    .filter(({ value }) => value.toLowerCase().startsWith(wanted) && value.toLowerCase() !== wanted)
    .slice(0, shownMax)
    .map(({ value, about }) => {
      const words = `${name}:${/\s/.test(value) ? `"${value}"` : value}`;
      return { words, about, typed: `${before}${words} ` };
    });
}

function valuesOf(name: string, { teams, members, inboxes, today }: KnownNames): { value: string; about: string }[] {
  const each = (values: readonly string[], about: string) => values.map((value) => ({ value, about }));
  switch (name) {
    case "is":
      return Object.entries(lives).map(([value, about]) => ({ value, about }));
    case "has":
      return each(["attachment"], "a file came along");
    case "team":
      return each(teams, "team");
    case "assignee":
      return [{ value: "me", about: "mine" }, { value: "nobody", about: "unassigned" }, ...each(members, "member")];
    case "from":
      return [{ value: "me", about: "what I wrote" }, ...each(members, "member")];
    case "inbox":
      return each(inboxes, "inbox");
    case "before":
    case "after":
      return [
        { value: today, about: "today" },
        { value: today.slice(0, 7), about: "this month" },
        { value: today.slice(0, 4), about: "this year" },
      ];
    default:
      return [];
  }
}
