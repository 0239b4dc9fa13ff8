import { anchorOf, type PageName, pageNamed, type SectionText, sections } from "./sections.ts";

export interface Found {
  page: PageName;
  pageTitle: string;
  title: string;
  anchor: string;
}

/** What matches every word that was typed, by its heading first. An empty search finds nothing. */
export function findSettings(typed: string): Found[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return Object.entries<SectionText>(sections)
    .flatMap(([name, section]) => {
      const pageTitle = pageNamed(section.page)?.title ?? "";
      const heading = plain(`${section.title} ${pageTitle}`);
      const all = `${heading} ${plain(section.also ?? "")}`;
      if (!words.every((word) => begins(all, word))) return [];
      const rank = words.every((word) => begins(heading, word)) ? 0 : 1;
      return [{ rank, found: { page: section.page, pageTitle, title: section.title, anchor: anchorOf(name) } }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ found }) => found);
}

function begins(text: string, word: string): boolean {
  return text.startsWith(word) || text.includes(` ${word}`);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("-", " ");
}
