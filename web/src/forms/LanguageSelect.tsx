import type { ComponentProps } from "react";
import { Select } from "../ui/index.ts";
import { languageName, languages } from "./languages.ts";

export interface LanguageSelectProps extends ComponentProps<"select"> {
  /** Codes that are set now, offered whether or not they are ours. */
  also?: readonly string[];
  /** The words of choosing none. */
  first?: string;
}

/** One of the languages that Manyhands writes to customers in. */
export function LanguageSelect({ also = [], first, ...rest }: LanguageSelectProps) {
  const offered = [...new Set([...languages, ...also])];
  return (
    <Select {...rest}>
      {first && <option value="">{first}</option>}
      {offered.map((code) => (
        <option key={code} value={code}>
          {languageName(code)}
        </option>
      ))}
    </Select>
  );
}
