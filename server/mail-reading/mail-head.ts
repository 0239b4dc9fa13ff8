import { asUnicode } from "./charset/index.ts";
import { readHeaderBlock, readMessageIds } from "./headers/index.ts";
import { dateOf } from "./mail-date.ts";

/** What can be known of a mail from its header alone, a hundred times faster than by reading it. */
export interface MailHead {
  /** RFC 3339, UTC; what the sender's clock said. */
  date: string | null;
  /** Which mails it answers: In-Reply-To, then References; ids stand without `<>`. */
  answers: string[];
}

const answersMax = 100;

export function mailHead(raw: Buffer): MailHead {
  const { fields } = readHeaderBlock(raw);
  const idsOf = (name: string) => readMessageIds(fields.find((field) => field.name === name)?.raw ?? "").map(asUnicode);
  const references = idsOf("references");
  // The first ones name where a thread began, the last ones what is answered: of very many, both ends count.
  const ends = [...references.slice(0, answersMax / 2), ...references.slice(-answersMax / 2)];
  return { date: dateOf(fields), answers: [...new Set([...idsOf("in-reply-to").slice(0, 1), ...ends])] };
}
