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
