export { belongs } from "./belongs.ts";
export { asidePiles, type Pile, pileOf, piles } from "./piles.ts";
export { resolutionWords, stateWords } from "./state-words.ts";
export { shortName, type Why, type WhyPicture, type WhyTone, whyLine } from "./why-line.ts";
