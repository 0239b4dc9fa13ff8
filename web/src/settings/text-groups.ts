import type { Text } from "@manyhands/client";

const groups: readonly { title: string; begins: string }[] = [
  { title: "The question", begins: "question." },
  { title: "The reminder", begins: "mail.reminder." },
  { title: "The mail that only asks", begins: "mail.ask." },
  { title: "The acknowledgement", begins: "mail.received." },
  { title: "Every mail", begins: "mail." },
  { title: "Page: what went wrong", begins: "page.refused." },
  { title: "Page: writing", begins: "page.write" },
  { title: "Page: among the messages", begins: "page.event." },
  { title: "The customer’s page", begins: "page." },
  { title: "Mails that let members in", begins: "member." },
  { title: "Others", begins: "" },
];

export interface TextGroup {
  title: string;
  texts: Text[];
}

/** The texts by where a customer meets them; with a search, those that say or mean it. */
export function groupTexts(texts: readonly Text[], typed = ""): TextGroup[] {
  const wanted = typed.trim().toLowerCase();
  const shown = texts.filter(({ key, usedIn, default: ours, override }) =>
    [key, usedIn, override ?? ours].some((each) => each.toLowerCase().includes(wanted)),
  );
  const by = Map.groupBy(shown, ({ key }) => groups.find(({ begins }) => key.startsWith(begins))?.title ?? "Others");
  return groups.flatMap(({ title }) => {
    const found = by.get(title);
    return found ? [{ title, texts: found }] : [];
  });
}
