export interface When {
  words: string;
  at: Date;
}

const morning = 9;

/** Times that people put things off to: later today while there is one, tomorrow, in three days, next Monday. All in local hours. */
export function whenChoices(now: Date): When[] {
  const choices: When[] = [];
  if (now.getHours() < 15) choices.push({ words: "Later today", at: at(now, 0, Math.max(now.getHours() + 3, 13)) });
  choices.push({ words: "Tomorrow morning", at: at(now, 1, morning) });
  choices.push({ words: "In three days", at: at(now, 3, morning) });
  const toMonday = (8 - now.getDay()) % 7 || 7;
  if (toMonday !== 1 && toMonday !== 3) choices.push({ words: "Next Monday", at: at(now, toMonday, morning) });
  choices.push({ words: "In two weeks", at: at(now, 14, morning) });
  return choices;
}

function at(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
}

/** What a `datetime-local` field takes: local, to the minute. */
export function forField(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
