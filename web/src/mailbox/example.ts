/** What Ama may write first, so that nobody has to think of a broken kettle. */
export const example = {
  subject: "The lid of my kettle",
  text: "Good morning, the lid of my new kettle sticks when it is hot. Is that how it should be? Ama",
};

/** Whose phone it is at first in the made-up company. */
export const exampleWriter = "Ama Mensah";

export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] || "the customer";
}

/** `Ama’s`, `Tobias’s`. */
export function whose(name: string): string {
  return `${firstName(name)}’s`;
}
