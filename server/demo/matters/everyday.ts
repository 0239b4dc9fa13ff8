import {
  answered,
  ask,
  byReply,
  confirmed,
  customer,
  type Matter,
  member,
  note,
  notYet,
  open,
  silence,
  waitingOnDate,
} from "./matter.ts";

/** The small things of which most days are made. */
export const everyday: readonly Matter[] = [
  {
    key: "day-leaflet-lost",
    language: "en",
    subject: "leaflet for the kettle?",
    team: "support",
    product: "kettle",
    turns: [
      customer("Threw the leaflet of the {product} away with the box. Classic. Is there a PDF?"),
      ask("Hello {first}, attached, two pages, the second is drawings only. {member}", 2, ["leaflet.pdf"]),
    ],
    ending: confirmed,
  },
  {
    key: "day-scale-in-whistle",
    language: "en",
    subject: "Whistle full of lime",
    team: "repairs",
    product: "kettle",
    turns: [
      customer("The whistle of my {product} is caked with lime and I can't get in with a brush. Do I need a new one?"),
      ask(
        "Hello {first}, no: lay it in a cup of warm water with a spoon of citric acid overnight, it dissolves by itself. A new one would look the same in three months. {member}",
        3,
      ),
      customer("Worked overnight, whistles like new. Sorted.", 30),
    ],
    ending: byReply,
  },
  {
    key: "day-which-wood-oil",
    language: "en",
    subject: "Oil for the wooden handle",
    team: "repairs",
    product: "pan",
    turns: [
      customer("What oil do I use on the wooden handle of the {product}? It has gone grey and a bit furry."),
      ask(
        "Hello {first}, linseed, cold pressed. Rub the fur off with fine sandpaper first, then two thin coats with a day between them, and wipe off what stays wet. Not sunflower: it goes sticky. {member}",
        4,
      ),
    ],
    ending: confirmed,
    thanks: "Handle looks like honey now.",
  },
  {
    key: "day-open-on-saturday",
    language: "en",
    subject: "Shop open on Saturday?",
    team: "support",
    channel: "form",
    turns: [
      customer("Is your shop open this Saturday and can I bring a pan to be looked at?"),
      ask(
        "Hello {first}, the shop is open on Saturdays until 16:00, the bench is not, but leave the pan at the counter with a note and I look at it on Monday and write to you. {member}",
        5,
      ),
    ],
    ending: silence,
  },
  {
    key: "day-two-parcels",
    language: "en",
    subject: "only half of my order came",
    team: "orders",
    turns: [
      customer("Only one of two things in {order} arrived. Forgotten or coming separately? No note inside."),
      ask(
        "Hello {first}, coming separately, it left a day later from the other shelf and should be with you tomorrow. The note about it was forgotten, that part is true. {member}",
        2,
      ),
      customer("It's here. All good, thanks for the quick answer.", 28),
    ],
    ending: byReply,
  },
  {
    key: "day-account-mail-change",
    language: "en",
    subject: "new mail address",
    team: "support",
    turns: [
      customer("I have a new mail address (this one). Please move my orders and the warranty over from the old one."),
      member(
        "Hello {first}, gladly. I have sent a short mail to the old address; please press the button in it, so that nobody but you can do this. If you no longer get into the old one, tell me and we find another way.\n\n{member}",
        3,
      ),
      customer("Pressed it!", 4),
      ask("Moved: all your orders and the warranty are under the new address. Do you see them? {member}", 2),
    ],
    ending: confirmed,
  },
  {
    key: "day-tea-strainer",
    language: "en",
    subject: "does the strainer fit",
    team: "support",
    product: "kettle",
    turns: [
      customer("Does the tea strainer (the tall one) fit the {product} or only the big ones?"),
      ask("Hello {first}, it fits all but the Little Fjell, where it stands a finger too high. {member}", 2),
    ],
    ending: answered,
  },
  {
    key: "day-burnt-milk",
    language: "en",
    subject: "burnt milk",
    team: "support",
    product: "pot",
    turns: [
      customer("Burnt milk, a centimetre thick, {product}. I've tried everything incl. crying. Any trick?"),
      ask(
        "Hello {first}, cover it with water, four spoons of salt, bring to the boil, leave overnight. In the morning it lifts off in one piece, and there is some satisfaction in that. {member}",
        2,
      ),
      notYet("lifted off in ONE piece, very satisfying, but there is still a brown ring", 20),
      ask(
        "The ring goes with a paste of baking soda and a cork. Yes, a cork: it is harder than a sponge and softer than steel. {member}",
        3,
      ),
    ],
    ending: confirmed,
    reopened: true,
    thanks: "Cork!! Who comes up with these things. Spotless.",
  },
  {
    key: "day-warranty-register",
    language: "en",
    subject: "Do I have to register for the warranty?",
    team: "support",
    turns: [
      customer(
        "The card in the box says 'register your product'. Do I lose the warranty if I don't? I dislike giving my data to everybody.",
      ),
      ask(
        "Hello {first}, you lose nothing. The number on the underside is enough. The card is from another time and is being taken out of the boxes; you may throw it away with a good conscience. {member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "Good answer.",
  },
  {
    key: "day-stack-pans",
    language: "en",
    subject: "Stacking coated pans",
    team: "support",
    turns: [
      customer("Small kitchen in {city}, everything is stacked. Does that ruin the coating?"),
      ask(
        "Hello {first}, not if something soft lies between them: a kitchen towel, an old T-shirt. The felt rounds from our shop do the same and look better, but the T-shirt is free. {member}",
        4,
      ),
    ],
    ending: silence,
  },
  {
    key: "day-gift-card-mail",
    language: "en",
    subject: "gift card never arrived in her inbox",
    team: "support",
    turns: [
      customer(
        "Bought a gift card for a friend ({order}), she never got the mail. Her birthday was YESTERDAY. Embarrassing.",
      ),
      member(
        'Dear {first}, the address has a letter missing, gmial instead of gmail. I can send it again right away: may I correct it so, and shall it say "belated" or pretend?',
        1,
      ),
      customer("Correct it please. And pretend.", 0.5),
      ask("Sent, dated yesterday, with our compliments to the birthday child. {member}", 0.5),
    ],
    ending: confirmed,
    thanks: "She thinks her spam folder is to blame. Our secret.",
  },
  {
    key: "day-kettle-clicks",
    language: "en",
    subject: "It clicks when cooling",
    team: "repairs",
    product: "kettle",
    turns: [
      customer("My {product} goes click... click... for ten minutes after boiling. It startles the dog. Defect?"),
      ask(
        "Hello {first}, it is the two layers of the base cooling at a different pace, so no defect, only a talkative kettle. If it stands on a wooden board instead of stone, it clicks less. My apologies to the dog. {member}",
        3,
      ),
      customer("Wooden board it is. Dog is asleep. Solved :)", 26),
    ],
    ending: byReply,
  },
  {
    key: "day-lost-screw",
    language: "en",
    subject: "lost the little screw of the knob",
    team: "repairs",
    product: "pot",
    turns: [
      customer("The screw of the knob ({product}) went down the sink. Could I have one?"),
      ask("Hello {first}, two are in an envelope to you, one for the pot and one for the sink. {member}", 2),
    ],
    ending: confirmed,
    thanks: "Ha! Got them.",
  },
  {
    key: "day-sharpening-interval",
    language: "en",
    subject: "pause the sharpening",
    team: "orders",
    turns: [
      customer("Can I pause the knife sharpening for half a year? Broke my wrist, not cutting anything."),
      ask(
        "Dear {first}, paused until spring, nothing is charged meanwhile. A good recovery to the wrist; soup needs no knife. {member}",
        2,
      ),
    ],
    ending: confirmed,
  },
  {
    key: "day-pan-smoke",
    language: "en",
    subject: "Smoke!",
    team: "support",
    product: "pan",
    turns: [
      customer("First time I used the {product} it smoked like a chimney. Bad coating?"),
      ask(
        "Hello {first}, that was the thin film of wax which keeps it from scratching on the way. It should be washed off before the first use; the sticker that says so is on the underside, where nobody looks. Harmless, and it will not happen again. Did it? {member}",
        2,
      ),
    ],
    ending: answered,
  },
  {
    key: "day-colour-match",
    language: "en",
    subject: "will the green one come back",
    team: "orders",
    product: "kettle",
    turns: [
      customer(
        "Will the {product} in moss green come back? Been waiting since summer, my tiles are moss green, it would be perfect",
      ),
      member(
        "Hello {first}, the enamel for it arrives on the 2nd, and the first twenty are fired that week. I have put one aside with your name on it and write to you on the day it leaves the oven.\n\n{member}",
        4,
      ),
    ],
    ending: waitingOnDate,
  },
  {
    key: "day-catalogue-paper",
    language: "en",
    subject: "Paper catalogue",
    team: "support",
    turns: [
      customer(
        "Do you still have a paper catalogue? I like to mark things with a pencil and my screen objects to that.",
      ),
      ask("Dear {first}, we do, 48 pages, on paper that takes a pencil. It is in the post to {city}. {member}", 4),
      customer("Has arrived and has been marked extensively. Thank you, that is all.", 70),
    ],
    ending: byReply,
  },
  {
    key: "day-magnet-falls-off",
    language: "en",
    subject: "magnet only sticks a bit",
    team: "support",
    product: "pan",
    turns: [
      customer(
        "tested my {product} with a magnet like you say on the site, it sticks in the middle but not at the edge. induction yes or no??",
      ),
      ask(
        "Hello {first}, yes: the magnetic disc is in the middle, 14 cm wide. Use a ring of about that size and it heats evenly; on the largest ring the hob may not see it. {member}",
        2,
      ),
    ],
    ending: confirmed,
  },
  {
    key: "day-wrong-name-engraved",
    language: "en",
    subject: "Engraving says 'Hellen'",
    team: "orders",
    product: "kettle",
    turns: [
      customer(
        "The engraving on the {product} says Hellen. Her name is Helen. I checked my order ({order}), I typed it right.",
      ),
      note("Order says Helen. Our slip of the hand. Engraver redoes it first thing.", 1),
      ask(
        "Dear {first}, you typed it right and we slipped. A new one with one l is engraved tomorrow morning and leaves at noon. Keep the other, perhaps you meet a Hellen. {member}",
        1,
      ),
    ],
    ending: confirmed,
    thanks: "One l. Helen is delighted.",
  },
  {
    key: "day-sieve-lid",
    language: "en",
    subject: "pasta through the holes",
    team: "support",
    product: "pot",
    turns: [
      customer(
        "the holes in the lid of the {product} are exactly as wide as a spaghetti. who designed this. half my dinner is in the sink. is there a lid with smaller holes?",
      ),
    ],
    ending: open,
  },
  {
    key: "day-boat",
    language: "en",
    subject: "Kettle for a boat",
    team: "support",
    turns: [
      customer("We live on a boat, spirit stove, things slide. Which of your kettles stays put best?"),
      ask(
        "Hello {first}, the Brenn 2.0: wide base, low, and the lid locks. Two colleagues who sail swear by it, and they agree on little else. {member}",
        5,
      ),
    ],
    ending: confirmed,
    thanks: "Force 6 last night. Stayed put.",
  },
  {
    key: "day-cancel-newsletter",
    language: "en",
    subject: "stop the newsletter pls",
    team: "support",
    turns: [
      customer("clicked unsubscribe three times, still get it. make it stop"),
      ask(
        "Stopped, {first}, by hand, and I have watched the list forget you. The link failed for addresses with a plus sign, which is being mended. If another one comes, it is my fault personally. {member}",
        2,
      ),
    ],
    ending: silence,
  },
];
