import { arabic } from "./arabic.ts";
import { business } from "./business.ts";
import { changesOfMind } from "./changes-of-mind.ts";
import { colleagues } from "./colleagues.ts";
import { delivery } from "./delivery.ts";
import { dutch } from "./dutch.ts";
import { everyday } from "./everyday.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { japanese } from "./japanese.ts";
import { kettles } from "./kettles.ts";
import { kindWords } from "./kind-words.ts";
import type { Matter } from "./matter.ts";
import { money } from "./money.ts";
import { pans } from "./pans.ts";
import { polish } from "./polish.ts";
import { portuguese } from "./portuguese.ts";
import { spanish } from "./spanish.ts";
import { swedish } from "./swedish.ts";

export { automaticMails } from "./automatic.ts";
export type {
  AutomaticMail,
  Channel,
  Ending,
  Language,
  Matter,
  ProductKind,
  Scene,
  TeamKey,
  Turn,
  Voice,
} from "./matter.ts";
export { scenes } from "./scenes.ts";

/** Everything that customers bring to Halden Kitchen. */
export const matters: readonly Matter[] = [
  ...kettles,
  ...pans,
  ...delivery,
  ...money,
  ...everyday,
  ...kindWords,
  ...business,
  ...colleagues,
  ...changesOfMind,
  ...german,
  ...french,
  ...dutch,
  ...spanish,
  ...portuguese,
  ...italian,
  ...polish,
  ...swedish,
  ...arabic,
  ...japanese,
];
