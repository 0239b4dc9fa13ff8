import type { Matter } from "./letter.ts";

/** Matters of several people that have their words in common. */
export interface SameThing {
  /** The subject of the one that most others are like. */
  subject: string;
  /** The words that say it, the most telling first, as people wrote them most often. */
  words: readonly string[];
  customers: number;
  matters: readonly Matter[];
}

const customersMin = 3;
const groupsMax = 12;
const wordsShown = 4;
const wordsRead = 150;
/** A word that stands in more of the matters than this says nothing about one of them. */
const commonShare = 0.15;
/** How alike two matters are: the cosine of their words, each weighed by how rare it is. Found by trying on demo mails. */
const likenessMin = 0.28;

type Weights = ReadonlyMap<string, number>;

/**
 * Who asked the same thing: matters whose first letters are alike by their rarer words, of three people at least, the largest
 * group first. Each matter stands in one group. Words only: what is said in other words, or another language, is not found.
 */
export function sameThings(matters: readonly Matter[]): SameThing[] {
  const documents = matters.map((matter) => wordsOf(matter));
  const weights = weigh(documents);
  const likes = neighbours(weights);
  const left = new Set(matters.keys());
  const order = [...matters.keys()].sort((a, b) => (likes[b]?.length ?? 0) - (likes[a]?.length ?? 0));
  const groups: SameThing[] = [];
  for (const index of order) {
    if (!left.has(index)) continue;
    const members = [index, ...(likes[index] ?? [])].filter((each) => left.has(each));
    const found = members.flatMap((each) => matters[each] ?? []);
    const customers = new Set(found.map(({ customer }) => customer.address)).size;
    if (customers < customersMin) continue;
    for (const each of members) left.delete(each);
    groups.push({
      subject: subjectOf(matters[index]),
      words: tellingWords(members.flatMap((each) => [...(weights[each] ?? [])])),
      customers,
      matters: found,
    });
  }
  return groups.sort((a, b) => b.customers - a.customers).slice(0, groupsMax);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

function subjectOf(matter: Matter | undefined): string {
  return matter?.letters.find(({ ours }) => !ours)?.subject ?? "";
}

/** The subject counts as well as the first words of the first letter. */
function wordsOf({ letters }: Matter): Set<string> {
  const first = letters.find(({ ours }) => !ours);
  const text = `${first?.subject.replace(/^(?:\p{L}{2,4}:\s*)+/iu, "")}\n${first?.words}`.slice(0, 2_000).toLowerCase();
  const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  const telling = words.filter(
    (word) => !/^[\d.,'’]+$/.test(word) && (word.length > 2 || !/^[\p{Script=Latin}'’]+$/u.test(word)),
  );
  return new Set(telling.slice(0, wordsRead));
}

/** Each document's words, weighed by their rarity and brought to length 1. */
function weigh(documents: readonly ReadonlySet<string>[]): Weights[] {
  const counts = new Map<string, number>();
  for (const words of documents) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const countMax = Math.max(customersMin, documents.length * commonShare);
  return documents.map((words) => {
    const weighed = [...words].flatMap((word): [string, number][] => {
      const count = counts.get(word) ?? 0;
      return count > 1 && count <= countMax ? [[word, Math.log(documents.length / count) + 0.1]] : [];
    });
    const length = Math.hypot(...weighed.map(([, weight]) => weight));
    return new Map(weighed.map(([word, weight]) => [word, weight / length]));
  });
}

/** Of each document, those that are alike. By way of their words: two that share none are never compared. */
function neighbours(weights: readonly Weights[]): number[][] {
  const standsIn = new Map<string, number[]>();
  for (const [index, words] of weights.entries()) {
    for (const word of words.keys()) standsIn.set(word, [...(standsIn.get(word) ?? []), index]);
  }
  return weights.map((words, index) => {
    const likeness = new Map<number, number>();
    for (const [word, weight] of words) {
      for (const other of standsIn.get(word) ?? []) {
        if (other === index) continue;
        likeness.set(other, (likeness.get(other) ?? 0) + weight * (weights[other]?.get(word) ?? 0));
      }
    }
    return [...likeness].filter(([, value]) => value >= likenessMin).map(([other]) => other);
  });
}

function tellingWords(weighed: readonly (readonly [string, number])[]): string[] {
  const sums = new Map<string, number>();
  for (const [word, weight] of weighed) sums.set(word, (sums.get(word) ?? 0) + weight);
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, wordsShown)
    .map(([word]) => word);
}
