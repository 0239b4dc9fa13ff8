import type { ComponentProps } from "react";
import { Select } from "../ui/index.ts";
import { languageName, languages } from "./languages.ts";

/** One of the languages that Manyhands writes to customers in. */
export function LanguageSelect({ also = [], ...rest }: ComponentProps<"select"> & { also?: readonly string[] }) {
  const offered = [...new Set([...languages, ...also])];
  return (
    <Select {...rest}>
      {offered.map((code) => (
        <option key={code} value={code}>
          {languageName(code)}
        </option>
      ))}
    </Select>
  );
}
