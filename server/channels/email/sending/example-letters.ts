import { makePhrases } from "../../../texts/index.ts";
import type { Letter } from "./letter.ts";
import { dressText } from "./words.ts";

/** The cast's mails of `mail.html`, for the tests and for the eye. */
const words = `Dear Ama,

This morning the driver brought the new kettle and took the dented one with him, so he tells me. Is it the right one, and does the lid close?

If anything is amiss, tell me today: Saturday is still in reach.`;

export const answerThatAsks: Letter = {
  phrases: makePhrases(new Map(), "en", "en"),
  subject: "Re: Kettle arrived dented, box soaked",
  company: {
    name: "Halden Kitchen",
    colour: "#17614f",
    phone: "+233 30 000 0142",
    phoneHours: "Monday to Saturday 8 to 18",
  },
  helper: {
    publicName: "Ruth",
    about: ["Repair bench, Halden Kitchen. In until 16:00."],
    portrait: { contentId: "face@halden.example" },
  },
  reference: "HK-7QK4",
  pageUrl: "https://help.halden.example/c/halden/x9ft2mvb",
  earlier: {
    count: 2,
    quoted: [
      {
        attribution: "Ruth, Tuesday 24 November, 10:42",
        text: "Dear Ama, a driver brings a new kettle on Thursday between 8 and 12 and takes the dented one with him. There is nothing to print or to pack. I have also put back the € 4.90 you paid for delivery.\n\nWhen it is there, please tell me whether it is right. I will ask you on Thursday.",
      },
      {
        attribution: "You, Monday 23 November, 09:12",
        text: "The kettle for my mother’s birthday came in a box that was soaked through. The lid does not close and there is a dent on the left side. […]",
      },
    ],
  },
  content: { kind: "answer", text: words, html: dressText(words), asks: true },
};

export const plainAnswer: Letter = {
  ...answerThatAsks,
  earlier: undefined,
  content: {
    kind: "answer",
    text: "Dear Ama,\n\nIt is on its way.",
    html: dressText("Dear Ama,\n\nIt is on its way."),
    asks: false,
  },
};

const matter = "Kettle arrived dented, box soaked";

export const reminder: Letter = {
  ...answerThatAsks,
  helper: {
    publicName: "Ruth",
    about: ["Repair bench, Halden Kitchen"],
    portrait: { initials: "R", hue: 160 },
  },
  earlier: undefined,
  content: {
    kind: "reminder",
    firstName: "Ama",
    askedOn: "Thursday 26 November",
    closesOn: "Thursday 3 December",
    subject: matter,
  },
};

export const question: Letter = {
  ...answerThatAsks,
  content: { kind: "question", firstName: "", answeredOn: "Thursday 26 November", subject: matter },
};

export function inLanguage(letter: Letter, language: string): Letter {
  return { ...letter, phrases: makePhrases(new Map(), language, "en") };
}
