/**
 * What is no word but is found like one begins with a sign that no word begins with.
 *
 * | sign | stands for |
 * | --- | --- |
 * | `@id` | a customer who is on the conversation |
 * | `~12345678` | a phone number, by its last eight digits |
 * | `<word`, `<@id` | who wrote it: a word of the name, the address; their id |
 * | `#attachment` | a file came along |
 */
export const attachmentSign = "#attachment";

const lastDigits = 8;

export const customerSign = (id: string): string => `@${id}`;
export const authorSign = (wordOrSign: string): string => `<${wordOrSign}`;
export const phoneSign = (digits: string): string => `~${endOf(digits)}`;

/** The digits that a number keeps however it is written: with the country, without it, with or without the nought. */
export function endOf(digits: string): string {
  return digits.slice(-lastDigits);
}

export function isSign(word: string): boolean {
  return /^[@~<#]/.test(word);
}
