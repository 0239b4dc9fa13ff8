import { ask, byReply, confirmed, customer, type Matter, member, note, open, waitingOnDate } from "./matter.ts";

/** Customers inside the company are customers. */
export const colleagues: readonly Matter[] = [
  {
    key: "colleague-tender-wording",
    language: "en",
    subject: "Warranty wording for a tender",
    team: "repairs",
    from: "internal",
    only: ["saskia-vermeer"],
    turns: [
      customer(
        "Hi, I need our warranty in two sentences a lawyer can live with, for a tender. By Thursday if you can. 'It just works' was rejected.",
      ),
      ask(
        'Two sentences, as asked: "Kettles carry five years of warranty on material and workmanship; pans ten on the body, two on the coating. Spare parts are held for fifteen years from the date of manufacture."\n\nDoes the lawyer live? {member}',
        5,
      ),
      customer("The lawyer lives. Submitted, thank you!", 24),
    ],
    ending: byReply,
  },
  {
    key: "colleague-shop-returns",
    language: "en",
    subject: "Customer at the counter with a web order",
    team: "orders",
    channel: "chat",
    from: "internal",
    only: ["kofi-boateng"],
    turns: [
      customer(
        "customer here at the counter wants to return a web order, till says no. what do i do? she's smiling but not for long",
      ),
      ask(
        'Press "other channel" and type {order}; the till then lets you. The button is under the drawer symbol, we know. {member}',
        0.1,
      ),
      customer("worked, she's still smiling", 0.1),
    ],
    ending: byReply,
  },
  {
    key: "colleague-label-printer",
    language: "en",
    subject: "Labels come out upside down",
    team: "orders",
    from: "internal",
    only: ["kofi-boateng"],
    turns: [
      customer(
        "Since the update every label for the Osu shop prints upside down. The couriers scan them standing on their heads. Funny for one day.",
      ),
      note("New driver flips thermal printers. Fix announced for Monday.", 2),
      member(
        "Seen, it is the new driver. Until Monday, when the fix comes: settings, rotate, 180. I check with you on Monday morning that the couriers stand on their feet again. {member}",
        0.5,
      ),
    ],
    ending: waitingOnDate,
  },
  {
    key: "colleague-staff-order",
    language: "en",
    subject: "Staff discount on a present",
    team: "support",
    from: "internal",
    turns: [
      customer(
        "Does the staff discount also count for a present? My mother in {city} wants what everybody's mother wants.",
      ),
      ask(
        "It counts for mothers. Up to four pieces a year, code on your payslip, and gift wrapping is free in December. {member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "Mother is happy. So am I.",
  },
  {
    key: "colleague-press-enquiry",
    language: "en",
    subject: "journalist asks about PFAS",
    team: "support",
    from: "internal",
    only: ["anneke-visser"],
    turns: [
      customer(
        "A journalist from a consumer magazine wants to know since when our coatings are free of PFAS, with proof, until tomorrow evening. Who knows that here?",
      ),
    ],
    ending: open,
  },
];
