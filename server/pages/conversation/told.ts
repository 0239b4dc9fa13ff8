import { Refusal } from "#platform/errors.ts";
import { formatSize, type Phrases } from "../../texts/index.ts";
import { filesBytesMax } from "./limits.ts";
import type { Told } from "./view.ts";

/** A refusal in the customer's language, with the next step; the codes are those of conversations' verbs and of this page. */
export function tellRefusal(problem: unknown): (phrases: Phrases, page: { requesterName: string }) => Told {
  const code = problem instanceof Refusal ? problem.code : "fault";
  return (phrases, { requesterName }) => ({ kind: "problem", sentence: sentenceOf(code, phrases, requesterName) });
}

export function tellSent(phrases: Phrases): Told {
  return { kind: "good", sentence: phrases.say("page.write.sent") };
}

function sentenceOf(code: string, phrases: Phrases, name: string): string {
  switch (code) {
    case "not_yours_to_say":
      return phrases.say("page.refused.not_yours", { name });
    case "somebody_said_not_yet":
      return phrases.say("page.refused.denied");
    case "nothing_written":
      return phrases.say("page.refused.empty");
    case "too_large":
      return phrases.say("page.refused.too_big", { limit: formatSize(filesBytesMax, phrases.language) });
    case "too_much_today":
      return phrases.say("page.refused.files_today");
    case "foreign_page":
      return phrases.say("page.refused.elsewhere");
    case "fault":
      return phrases.say("page.refused.fault");
    default:
      return phrases.say("page.refused.changed");
  }
}
