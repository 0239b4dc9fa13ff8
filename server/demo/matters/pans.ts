import {
  answered,
  ask,
  byReply,
  confirmed,
  customer,
  type Matter,
  member,
  note,
  notPossible,
  notYet,
  open,
  silence,
  waitingOnDate,
  withdrawn,
} from "./matter.ts";

export const pans: readonly Matter[] = [
  {
    key: "pan-nine-years-warranty",
    language: "en",
    subject: "Warped pan, bought 9 years ago",
    team: "repairs",
    product: "pan",
    turns: [
      customer(
        "Hello Halden, I have a {product} bought nine years ago. The bottom has gone round like a saucer and oil runs to the edge. You advertise ten years. I kept the invoice (attached), I am that kind of person.\n\n{first}",
        0,
        ["invoice-2017.pdf"],
      ),
      ask(
        "Dear {first}, we like that kind of person. Ten years on the body means ten years: you get a new one, of the present make, without any charge. It leaves tomorrow, and you may keep the old one or hand it to the driver for recycling.\n\n{member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "Honestly did not expect that. You have a customer for the next nine years.",
  },
  {
    key: "pan-wrong-size",
    language: "en",
    subject: "Received 24 instead of 28",
    team: "orders",
    product: "pan",
    turns: [
      customer("I ordered a 28 and got a 24. It says 28 on the box, but I can use a ruler. Order {order}."),
      note("Asked the warehouse to measure what lies in that bay: could be a whole pallet in wrong boxes.", 1),
      ask(
        "Hello {first}, I trust your ruler. A 28 leaves today, measured by hand this time, and the driver takes the 24 with him. You have also shown us a pallet in wrong boxes, which saves a good many people this mail. Thank you.\n\n{member}",
        1,
      ),
    ],
    ending: confirmed,
    thanks: "28.0 cm. Checked.",
  },
  {
    key: "pan-induction-question",
    language: "en",
    subject: "Does it work on induction?",
    team: "support",
    product: "pan",
    channel: "chat",
    turns: [
      customer("hey does the {product} work on induction"),
      ask(
        "Hello {first}, yes, all our pans since 2015 do. If you have an older one: when a fridge magnet sticks to the bottom, it works. {member}",
        0.1,
      ),
      customer("magnet sticks, cheers", 0.2),
    ],
    ending: byReply,
  },
  {
    key: "pan-allergic-coating",
    language: "en",
    subject: "What exactly is in the coating? (allergy)",
    team: "support",
    product: "pan",
    only: ["siobhan-walsh", "ravi-iyer", "dimitra-pappas"],
    turns: [
      customer(
        "Dear Halden, my son reacts badly to nickel and our doctor asked what his food touches. Could you tell me what exactly the cooking surface of the {product} is made of? Not the marketing words please, the material.\n\nThank you, {first}",
      ),
      note("Asked the lab in Repairs for the release test, nickel, of the present batch.", 2),
      member(
        "Dear {first}, without marketing: the surface is a ceramic (silicon oxide) on aluminium, no nickel, no PFAS. But the rivets of the handle are stainless steel 18/10, and that does contain nickel; they touch the food at the side.\n\nI have asked our lab for the release figures, so that your doctor can judge. You have them by tomorrow evening.\n\n{member}",
        1,
      ),
      ask(
        "Dear {first}, here is the report. Nickel from the rivets stays below 0.1 mg per kg of food, even with tomato sauce. Whether that is low enough for your son your doctor must say; I would not. If not: the cast iron Jern 26 has no rivets and no nickel at all, and I would exchange it free of charge.\n\n{member}",
        22,
        ["nickel-release.pdf"],
      ),
      customer("The doctor is happy with cast iron, so we'd like to take you up on the exchange.", 70),
      ask(
        "Gladly. The Jern 26 comes on Wednesday and the other goes back with the driver. I added the leaflet about seasoning it. All the best to your son. {member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "You told us about the rivets before we asked. That is why I trust the rest.",
  },
  {
    key: "pan-egg-sticks",
    language: "en",
    subject: "Everything sticks",
    team: "support",
    product: "pan",
    turns: [
      customer(
        "Non stick my foot. Eggs weld themselves to the {product}. I followed the instructions to the letter, which is to say i threw them away like everybody. six weeks old.",
      ),
      ask(
        "Hello {first}, at least you are honest about the instructions. Nine times in ten it is a film of burnt oil, invisible and very sticky. Boil water with two spoons of baking soda in it for ten minutes, wipe with a soft sponge, dry, one drop of oil, wipe off.\n\nThen fry an egg at half power. If it still welds, the coating is at fault and you get a new pan; two years on that.\n\n{member}",
        4,
      ),
      notYet("Did the soda thing, egg no. 1 ok, egg no. 2 welded. Photo of egg no. 2 on request, not pretty", 26),
      ask(
        "I believe egg no. 2 without a photograph. Then the coating is at fault: a new {product} is on its way, and the old one may go to the scrap. {member}",
        2,
      ),
    ],
    ending: confirmed,
    reopened: true,
    thanks: "Eggs 3 to 9 slid out. I kept the instructions this time.",
  },
  {
    key: "pan-handle-loose",
    language: "en",
    subject: "Wobbly handle",
    team: "repairs",
    product: "pan",
    turns: [
      customer(
        "The handle on the {product} wobbles. There's a screw but my screwdriver doesn't fit, it has some kind of star.",
      ),
      ask(
        "Hello {first}, it is a Torx 20. I put the right key in an envelope today, it is yours to keep. Half a turn, not more, and if it loosens again within the month, tell me: then the thread is worn and we change the handle.\n\n{member}",
        3,
      ),
    ],
    ending: silence,
  },
  {
    key: "pan-seasoning-cast-iron",
    language: "en",
    subject: "Cast iron went orange overnight",
    team: "support",
    product: "pan",
    only: ["liam-doyle", "lena-novak", "maya-okafor"],
    turns: [
      customer(
        "My flatmate 'cleaned' the Jern pan in the sink and left it there all night, it is ORANGE now. is it dead? its my grandmas recipe pan",
      ),
      ask(
        "It is alive. Cast iron forgives nearly everything, flatmates included. Steel wool, hot water, dry it in the oven, a thin coat of linseed oil, one hour at 230 degrees, upside down. Do that twice. The hand-out with pictures is attached, perhaps for the flatmate.\n\n{member}",
        2,
        ["seasoning.pdf"],
      ),
      customer("flatmate did it as penance. looks better than before?? solved, thank you!!", 60),
    ],
    ending: byReply,
  },
  {
    key: "pan-lid-does-not-fit",
    language: "en",
    subject: "Glass lid rattles",
    team: "orders",
    product: "pan",
    turns: [
      customer(
        "The glass lid I bought for my {product} rattles and lets all the steam out. Are lids not standard? Order {order}.",
      ),
      member(
        "Hello {first}, they should be. In 2021 the rim grew by two millimetres, and both lids have the same name in the shop, which we are changing.\n\nPlease look at the underside of the pan: is there a small dot after the size? Then I know which one is yours.\n\n{member}",
        2,
      ),
      customer("There is a dot. Tiny thing, I used my phone as a magnifier", 18),
      ask(
        "Then yours is the new rim. The right lid is on its way; give the other to somebody with an old pan, or put it back in the box and the driver takes it next time. {member}",
        2,
      ),
    ],
    ending: confirmed,
  },
  {
    key: "pot-boils-over",
    language: "en",
    subject: "Pasta pot always boils over",
    team: "support",
    product: "pot",
    turns: [
      customer(
        "Hi, is there a trick with the {product}? It boils over every single time, with lid, without lid, my kitchen looks like a sauna accident.",
      ),
      ask(
        "Hello {first}, the trick is the notch: the lid has two positions. Turn it until the small notch stands over the spout and the foam has a way out. It is printed in light grey on grey steel, so nobody sees it.\n\nDoes your kitchen stay dry with that? {member}",
        5,
      ),
    ],
    ending: answered,
  },
  {
    key: "pan-oven-temperature",
    language: "en",
    subject: "How hot can it go",
    team: "support",
    product: "pan",
    channel: "social",
    turns: [
      customer("Oven safe? {product}, asking for a tarte tatin"),
      ask(
        "Up to 250 °C with the steel handle, 180 with the wooden one. A tarte tatin needs 200, so look at the handle first. Bon appétit, {first}. {member}",
        1,
      ),
    ],
    ending: confirmed,
  },
  {
    key: "pan-scratched-by-guest",
    language: "en",
    subject: "Metal spoon vs. coating 0:1",
    team: "support",
    product: "pan",
    turns: [
      customer(
        "A guest stirred my {product} with a metal spoon. Deep scratches. Is it still safe to use, and does the warranty cover guests?",
      ),
      member(
        "Hello {first}, safe: yes. The coating is ceramic; what comes off passes through unchanged, and there is no PFAS below it.\n\nThe warranty: sadly no, it does not cover guests, only us. It would cost every customer more if it did. What I can offer is re-coating: € 14, ten days, same pan. Shall I send a label?\n\n{member}",
        4,
      ),
      customer("Ha. No thanks, then it is a popcorn pan from now on. Matter closed!", 10),
    ],
    ending: withdrawn,
  },
  {
    key: "pan-lifetime-claim",
    language: "en",
    subject: "coating gone after 4 years",
    team: "repairs",
    product: "pan",
    turns: [
      customer(
        "Coating of my {product} is worn through in the middle after four years. I cook every day, that's what it's for. I would like a new one under warranty.",
      ),
      ask(
        "Dear {first}, four years of daily cooking is a good life for a coating, and I know that this is not the sentence you hoped for. We promise two years on it, ten on the body, so I cannot give you a new pan.\n\nWhat is possible: the body is sound, so we re-coat it for € 14, post both ways included. Or 25 % on a steel pan, which has no coating to lose and which I would honestly take for every day.\n\n{member}",
        6,
      ),
      notYet("Not what I hoped for indeed. Two years is a joke.", 20),
      member(
        "I have written that down as a wish, with your words, for the people who set those two years; they read it each month. I cannot give what I am not allowed to give, but both offers stand until you decide.\n\n{member}",
        3,
      ),
    ],
    ending: notPossible,
  },
  {
    key: "pan-recycling",
    language: "en",
    subject: "Recycling old pans?",
    team: "support",
    only: ["siobhan-walsh", "henrik-solberg"],
    turns: [
      customer(
        "Good afternoon, clearing out my late aunt's kitchen in {city}, I have eleven pans of yours, some very old. It feels wrong to bin them. Do you take them back?",
      ),
      ask(
        "Good afternoon {first}, I am sorry for your loss. Yes, we take them all, whatever their age: a driver can collect them on any Tuesday, in a box or a bag. What can be mended goes to the community kitchen, the rest is melted.\n\nIf you would like to keep one of hers, our bench makes it fit for another twenty years, at no charge.\n\n{member}",
        3,
      ),
      customer("That is kind. I am keeping the small one with the copper bottom. Tuesday suits.", 25),
      ask(
        "Then Tuesday, after 10. Give him the small one as well, with a note on it; it comes back to you mended. {member}",
        2,
      ),
    ],
    ending: confirmed,
    thanks: "The copper bottom shines as it did when I was six. Thank you for that.",
  },
  {
    key: "pan-measure-for-oven",
    language: "en",
    subject: "outside width incl. handles?",
    team: "support",
    product: "pot",
    turns: [
      customer(
        "Need the outside width of the {product} including both handles. My oven is 38 cm. Website only gives the inside. Why does nobody ever give the outside",
      ),
      note("Measure one at the bench tomorrow morning, the drawing is out of date.", 2),
      member(
        "Hello {first}, a fair question to which nobody here had a good answer. I will measure one with my own hands tomorrow morning and write to you before 10; the figure then goes on the page for everybody.\n\n{member}",
        1,
      ),
    ],
    ending: waitingOnDate,
  },
  {
    key: "pan-lefthanded",
    language: "en",
    subject: "left handed sauce pan",
    team: "support",
    product: "pot",
    turns: [
      customer(
        "Do you make the {product} with the spout on the other side? Left-handed people pour too. 10 % of us! I have been pouring soup on my sleeve for thirty years",
      ),
    ],
    ending: open,
  },
];
