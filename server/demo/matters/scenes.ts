import {
  answered,
  ask,
  confirmed,
  customer,
  member,
  note,
  notYet,
  open,
  type Scene,
  waitingOnColleague,
} from "./matter.ts";

/** What stands on the desk in the drawings, so that screenshots, tests and demo show the same people. Newest last. */
export const scenes: readonly Scene[] = [
  {
    customerKey: "ama-mensah",
    assigneeKey: "ruth",
    minutesBefore: 9_000,
    matter: {
      key: "scene-dented-kettle",
      language: "en",
      subject: "Kettle arrived dented, box soaked",
      team: "orders",
      product: "kettle",
      turns: [
        customer(
          "The kettle for my mother's birthday came in a box that was soaked through. The lid does not close and there is a dent on the left side. The courier left it at the gate in the rain. Her birthday is on Saturday, so I would like to know what happens now.",
          0,
          ["dent.jpg", "box-at-the-gate.jpg"],
        ),
        note("Called back, 4 minutes. Does not drive: no post office. Lamp at the gate is green.", 5, "daniel"),
        note("Asked Logistics: can a driver swap it at the door before Saturday? Madina, green lamp.", 20, "ruth"),
        note("Yes, Thursday 8 to 12, one driver for both. Booked as SW-2291.", 0.3, "jonas"),
        member(
          "Dear Ama, a driver brings a new kettle on Thursday between 8 and 12 and takes the dented one with him. There is nothing to print or to pack. I have also put back the € 4.90 you paid for delivery.\n\nWhen it is there, please tell me whether it is right. I will ask you on Thursday.\n\nRuth",
          0.2,
        ),
        ask(
          "Dear Ama, this morning the driver brought the new kettle and took the dented one with him, so he tells me. Are the kettle and the lid right, and does the lid close?\n\nIf anything is amiss, tell me today: Saturday is still in reach.\n\nRuth",
          51,
        ),
      ],
      ending: confirmed,
      thanks: "The driver found the green lamp and even carried it in. My mother will never know. Thank you, Ruth.",
    },
  },
  {
    customerKey: "priya-nair",
    assigneeKey: "ruth",
    minutesBefore: 1_500,
    matter: {
      key: "scene-spare-lid",
      language: "en",
      subject: "Did the spare lid fit?",
      team: "repairs",
      channel: "chat",
      product: "pot",
      turns: [
        customer(
          "Hi! The lid of my {product} went down the balcony, four floors. No one hurt, the lid is now a plate. Can I get a spare one?",
        ),
        ask(
          "Hello Priya, glad it only hit the ground. A lid for the {product} is in the post, € 9 as it was gravity and not us. Tell me whether it fits: there are two rims that look alike.\n\nRuth",
          0.3,
        ),
      ],
      ending: answered,
    },
  },
  {
    customerKey: "noor-haddad",
    assigneeKey: "tariq",
    minutesBefore: 1_150,
    matter: {
      key: "scene-new-address",
      language: "en",
      subject: "New address for the subscription",
      team: "support",
      channel: "phone",
      turns: [
        customer(
          "Called: moved last week, the sharpening subscription should come to the new address. Wants a word when it is changed.",
        ),
        ask(
          "Dear Noor, the subscription now goes to the new address, from the next delivery on. Does everything in the attached confirmation look right?\n\nTariq",
          1,
          ["confirmation.pdf"],
        ),
      ],
      ending: answered,
    },
  },
  {
    customerKey: "ivo-silva",
    assigneeKey: "ruth",
    minutesBefore: 800,
    matter: {
      key: "scene-glass-jar",
      language: "en",
      subject: "Lid of the glass jar is hard to open",
      team: "repairs",
      channel: "in_person",
      turns: [
        customer(
          "In the shop: the lid of the big glass jar opens with two hands and a prayer. Left the jar here to be looked at.",
        ),
        note("Asked packaging design whether the new silicone is stiffer. They test it.", 0.5),
        member(
          "Dear Ivo, your jar is on my bench and I cannot open it either, so it is not your hands. The colleagues who choose the seal are testing it against the old one, and I write to you as soon as they know.\n\nRuth",
          1,
        ),
      ],
      ending: waitingOnColleague,
    },
  },
  {
    customerKey: "lena-novak",
    assigneeKey: "ruth",
    minutesBefore: 210,
    matter: {
      key: "scene-bank-fee",
      language: "en",
      subject: "Bank fee after the failed debit",
      team: "support",
      turns: [
        customer(
          "Hello, you debited the subscription a week early, my account was empty (end of month...) and the bank took 8 euros for it. I think that should be yours to pay.",
        ),
        note("Asked Finance: early debit run on the 24th? Answer by 15:00.", 0.6),
        member(
          "Dear Lena, I think so too. I have asked Finance why the debit ran early, and they answer by 15:00 today; then I write to you, with the € 8 already on the way if it was us.\n\nRuth",
          0.1,
        ),
      ],
      ending: waitingOnColleague,
    },
  },
  {
    customerKey: "saskia-vermeer",
    assigneeKey: "ruth",
    minutesBefore: 165,
    matter: {
      key: "scene-tender",
      language: "en",
      subject: "Warranty wording for the Lund tender",
      team: "repairs",
      from: "internal",
      turns: [
        customer(
          "Hi Ruth, the Lund tender wants our warranty for commercial kitchens in writing, in words that a lawyer accepts. Needed by Thursday. Whatever you can promise and not a word more, please.\n\nSaskia, Bid team",
        ),
      ],
      ending: open,
    },
  },
  {
    customerKey: "hotel-linde",
    minutesBefore: 142,
    matter: {
      key: "scene-forty-kettles",
      language: "en",
      subject: "Forty kettles by March, is it possible?",
      team: "orders",
      product: "kettle",
      from: "business",
      turns: [
        customer(
          "Good morning, we reopen the annex in March and would like forty {product} for the rooms, with our name on the lid if that can be done. Is it possible by then, and what would they cost?\n\nPetra Linde, Hotel Linde",
        ),
      ],
      ending: open,
    },
  },
  {
    customerKey: "margit-braun",
    assigneeKey: "ruth",
    minutesBefore: 120,
    matter: {
      key: "scene-spare-handle",
      language: "de",
      subject: "Ersatzgriff für die Pfanne, Nr. 24",
      team: "repairs",
      product: "pan",
      channel: "chat",
      turns: [
        customer(
          "Guten Tag, ich brauche einen Ersatzgriff für meine Pfanne, es steht Nr. 24 darauf. Der alte hat einen Riss.",
        ),
        ask("Guten Tag Margit, ein Griff für die 24 ist unterwegs, auf Kulanz. Passt er, wenn er da ist?\n\nRuth", 1),
        notYet(
          "Er ist da, aber die Löcher liegen enger zusammen als bei meinem. Vielleicht ist Nr. 24 gar nicht die Größe?",
          70,
        ),
      ],
      ending: open,
      reopened: true,
    },
  },
  {
    customerKey: "karin-ek",
    minutesBefore: 98,
    matter: {
      key: "scene-which-pan",
      language: "en",
      subject: "Which pan for an induction hob?",
      team: "support",
      turns: [
        customer(
          "Hello! We are getting an induction hob in January. I fry fish, my husband fries everything else. Which pan would you take if it may only be one? Honest answer please, not the dearest.\n\nKarin Ek",
        ),
      ],
      ending: open,
    },
  },
  {
    customerKey: "yuki-tanaka",
    assigneeKey: "ruth",
    minutesBefore: 75,
    matter: {
      key: "scene-charged-twice",
      language: "en",
      subject: "Charged twice for order 10391",
      team: "support",
      turns: [
        customer(
          "Hello, I see two payments of 39.90 for order 10391 on my card. Could you please check which one is correct and return the other? Thank you in advance.\n\nYuki Tanaka",
          0,
          ["statement.png"],
        ),
      ],
      ending: open,
    },
  },
  {
    customerKey: "tom-brandt",
    assigneeKey: "ruth",
    minutesBefore: 40,
    matter: {
      key: "scene-hob",
      language: "en",
      subject: "Wants to talk to a person about the hob",
      team: "support",
      channel: "phone",
      turns: [
        customer(
          "Left a message: the new hob switches off under our kettle and he would rather speak than write. Can be reached from half past eleven.",
        ),
        note("Promised to call back when he is at home.", 0.3, "daniel"),
      ],
      ending: open,
    },
  },
  {
    customerKey: "joao-pereira",
    minutesBefore: 11,
    matter: {
      key: "scene-scratched-lid",
      language: "pt",
      subject: "A tampa veio riscada",
      team: "orders",
      product: "pot",
      turns: [
        customer(
          "Bom dia, o tacho {product} chegou hoje e a tampa veio riscada de lado a lado. Funciona, mas era para oferecer. O que se pode fazer?\n\nJoão Pereira",
          0,
          ["tampa.jpg"],
        ),
      ],
      ending: open,
    },
  },
  {
    customerKey: "sofia-ruiz",
    assigneeKey: "ruth",
    minutesBefore: 4,
    matter: {
      key: "scene-apron",
      language: "en",
      subject: "Size of the apron, and thanks to Daniel",
      team: "orders",
      channel: "chat",
      turns: [
        customer(
          "Hi, two things: does the apron in S/M fit somebody of 1.72? And please tell Daniel that the pan he found for me is wonderful, I never got round to saying so.",
        ),
      ],
      ending: open,
    },
  },
];
