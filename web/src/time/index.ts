export { useNow } from "./now.ts";
export {
  byWords,
  clockWords,
  daysBetween,
  dayWords,
  fullWords,
  momentWords,
  onDay,
  shortWords,
  sinceWords,
} from "./time-words.ts";
export { forField, type When, whenChoices } from "./when.ts";
