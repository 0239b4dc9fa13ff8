/** All files of one message together. Mail carries no more either. */
export const filesBytesMax = 25 * 1024 * 1024;
/** The files of one customer's pages within a day, so that no link fills the disk. */
export const filesBytesPerDayMax = 250 * 1024 * 1024;
export const filesMax = 10;
export const messageLengthMax = 50_000;
export const missingLengthMax = 20_000;
export const wordsLengthMax = 2_000;
/** A page is opened by people, and by the scanners of their mail: generous, by link and by address together. */
export const opensPerMinuteMax = 240;
/** Presses that change something, by link and by address together. */
export const pressesPerMinuteMax = 20;
