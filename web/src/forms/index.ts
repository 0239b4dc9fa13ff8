export { FormProblem } from "./FormProblem.tsx";
export { LanguageSelect } from "./LanguageSelect.tsx";
export { languageName, languages, usualLanguage } from "./languages.ts";
export { problemsByField, problemWords } from "./problems.ts";
export { TimeZoneSelect } from "./TimeZoneSelect.tsx";
export { zoneHere, zoneName } from "./time-zones.ts";
export { type FormWays, useForm, type Values } from "./use-form.ts";
