export { applyItems, countsAfter, hearOfItems, knownItem, knownItems } from "./apply.ts";
export { belongs } from "./belongs.ts";
export * as foresee from "./foresee.ts";
export { mergePile, newer, type Pages } from "./merge.ts";
export { asidePiles, type Pile, pileOf, piles } from "./piles.ts";
export { conversationQuery, eventsQuery, mailCountQuery, messagesQuery, pileQuery, pilesQuery } from "./queries.ts";
export { resolutionWords, stateWords } from "./state-words.ts";
export { thanksQuery } from "./thanks.ts";
export { shortName, type Why, type WhyPicture, type WhyTone, whyLine } from "./why-line.ts";
