import {
  answered,
  ask,
  confirmed,
  customer,
  type Matter,
  member,
  note,
  open,
  silence,
  waitingOnColleague,
  waitingOnDate,
} from "./matter.ts";

export const business: readonly Matter[] = [
  {
    key: "hotel-bulk-kettles",
    language: "en",
    subject: "Kettles for 24 rooms",
    team: "orders",
    product: "kettle",
    from: "business",
    only: ["fiona-macleod"],
    turns: [
      customer(
        "Good morning, we are refurbishing and need a {product} for each of our 24 rooms, plus six spare. Could you deliver in two halves, and what would be your best price?\n\nKind regards, {first}",
      ),
      member(
        "Good morning {first}, gladly. For 30 pieces the price is € 33.50 each, delivery included, in two halves as you wish. Each comes with a number, so that the house can order a lid for room 12 and not for all.\n\nWhich weeks suit the builders? {member}",
        4,
      ),
      customer("Weeks 4 and 6. And we'd like the short cable base, guests trip.", 26),
      ask(
        "Noted: 15 in week 4, 15 in week 6, short base, quote attached and valid until the end of the month. Is anything missing for a decision?\n\n{member}",
        3,
        ["quote.pdf"],
      ),
    ],
    ending: confirmed,
    thanks: "Order is signed. Very pleasant to deal with.",
  },
  {
    key: "restaurant-pans-worn",
    language: "en",
    subject: "professional kitchen, pans worn in 6 months",
    team: "repairs",
    product: "pan",
    from: "business",
    only: ["callum-reid", "fiona-macleod"],
    turns: [
      customer(
        "We run 90 covers a night. Twelve of your {product} pans are worn out after six months. Is that normal?",
      ),
      ask(
        "Dear {first}, for 90 covers a night: yes, honestly. A coating is made for a household, and I would rather have told you before you bought twelve. The carbon steel line is made for your work and gets better with it.\n\nI take the twelve back at half their price against steel, and our bench seasons them, so that you can cook on the first evening.\n\n{member}",
        5,
      ),
      customer("That's a straight answer. Swap them on a Monday, we're closed.", 15),
      ask("Monday, before 11, at the kitchen door. {member}", 2),
    ],
    ending: confirmed,
    thanks: "The crew loves the steel.",
  },
  {
    key: "shop-display-stand",
    language: "en",
    subject: "Display stand arrived without screws",
    team: "orders",
    from: "business",
    only: ["oscar-lamb"],
    turns: [
      customer(
        "The display stand for our café came without a single screw. It is leaning against the wall looking sad.",
      ),
      ask(
        "Hello {first}, a bag of screws leaves today by courier and is with you before noon tomorrow, with two spare. If the stand still looks sad then, send me a picture. {member}",
        2,
      ),
    ],
    ending: silence,
  },
  {
    key: "cafe-loan-kettle",
    language: "en",
    subject: "Big kettle broke before the festival",
    team: "repairs",
    product: "kettle",
    from: "business",
    only: ["oscar-lamb"],
    turns: [
      customer(
        "Our 5 litre kettle gave up today and the street festival in {city} is on Saturday. Is there any way to borrow one? We're regulars, if that helps.",
      ),
      note("Asked the shop for the demonstration kettle. Answer promised this afternoon.", 1),
      member(
        "Dear {first}, there is one in our shop that we use for demonstrations, and I have asked for it. You hear by this evening whether it may travel; if not, I lend you two small ones. You will have hot water on Saturday either way.\n\n{member}",
        0.5,
      ),
    ],
    ending: waitingOnColleague,
  },
  {
    key: "hotel-invoice-split",
    language: "en",
    subject: "One invoice per house please",
    team: "support",
    from: "business",
    only: ["fiona-macleod"],
    turns: [
      customer(
        "We have three houses and you send one invoice for all. Our bookkeeping cries. Can you split it, also for {order}?",
      ),
      ask(
        "Hello {first}, nobody should cry over our invoices. Split in three, attached, and from now on each house gets its own. Would you look whether the names of the houses are right?\n\n{member}",
        4,
        ["house-1.pdf", "house-2.pdf", "house-3.pdf"],
      ),
    ],
    ending: answered,
  },
  {
    key: "school-kitchen-quote",
    language: "en",
    subject: "Quote for a school kitchen",
    team: "orders",
    product: "pot",
    from: "business",
    only: ["niamh-byrne"],
    turns: [
      customer(
        "We need a quote for eight {product} pots for a school kitchen. The municipality wants it by the 15th, on paper, in triplicate, I'm afraid.",
      ),
      member(
        "Hello {first}, in triplicate it shall be. Two of the sizes change in price on Monday, to your advantage, so I send it on Monday, by courier, well before the 15th.\n\n{member}",
        4,
      ),
    ],
    ending: waitingOnDate,
  },
  {
    key: "bakery-custom-handle",
    language: "en",
    subject: "12 pans with longer handles?",
    team: "repairs",
    product: "pan",
    from: "business",
    only: ["oscar-lamb", "callum-reid"],
    turns: [
      customer(
        "Our oven is deep and our arms are short. Could the bench fit 12 {product} pans with handles 15 cm longer? Happy to pay. Sketch attached, excuse the flour.",
        0,
        ["sketch-with-flour.pdf"],
      ),
    ],
    ending: open,
  },
];
