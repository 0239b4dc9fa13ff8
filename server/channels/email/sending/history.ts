import { formatMoment } from "../../../texts/index.ts";
import type { Quoted } from "./letter.ts";
import type { Matter } from "./matter.ts";
import type { Said } from "./said.ts";

/** What stands below as a quote: who said it, when, in the reader's language and zone. */
export function quotedFrom(
  { phrases, timeZone, workspace }: Pick<Matter, "phrases" | "timeZone" | "workspace">,
  said: readonly Said[],
  now: Date,
): Quoted[] {
  return said.map(({ isInbound, authorName, text, createdAt }) => {
    const name = isInbound ? phrases.say("mail.you") : authorName || workspace.name;
    const moment = `${formatMoment(createdAt, phrases.language, timeZone, "day", now)}, ${timeOf(createdAt)}`;
    return { attribution: phrases.say("mail.wrote", { name, moment }), text };
  });

  function timeOf(date: Date): string {
    return new Intl.DateTimeFormat(phrases.locale, { timeStyle: "short", timeZone }).format(date);
  }
}
