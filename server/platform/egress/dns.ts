import { Resolver } from "node:dns/promises";
import { secondMs } from "../clock.ts";

/** The TXT records of a name, each put together; none is an empty list, no answer at all is undefined. */
export type LookUpTexts = (name: string) => Promise<readonly string[] | undefined>;

const resolver = new Resolver({ timeout: 3 * secondMs, tries: 2 });
const none = new Set(["ENOTFOUND", "ENODATA"]);

export const lookUpTexts: LookUpTexts = async (name) => {
  try {
    return (await resolver.resolveTxt(name)).map((parts) => parts.join(""));
  } catch (problem) {
    return none.has(String(Object(problem).code)) ? [] : undefined;
  }
};
