import {
  answered,
  ask,
  byReply,
  byWord,
  confirmed,
  customer,
  type Matter,
  member,
  note,
  notPossible,
  notYet,
  silence,
  waitingOnColleague,
  waitingOnCustomer,
} from "./matter.ts";

export const kettles: readonly Matter[] = [
  {
    key: "kettle-drips-at-the-spout",
    language: "en",
    subject: "Kettle drips from the spout",
    team: "repairs",
    product: "kettle",
    turns: [
      customer(
        "Hello, my {product} kettle has started dripping. Not a lot, but there is a puddle under it every morning and the wooden worktop is beginning to mark. I have not dropped it or anything. Order {order} I think.\n\nThanks, {first}",
      ),
      member(
        "Dear {first}, thank you for telling me before the worktop suffers more. Two things can drip: the seam of the spout (ours to replace) or the gasket of the lid, which looks the same from outside.\n\nCould you fill it to the line, leave it on a sheet of kitchen paper for an hour, and tell me where the wet ring is?\n\n{member}",
        3,
      ),
      customer("Did the paper thing. The ring is right under the spout, nowhere else.", 16, ["paper-ring.jpg"]),
      ask(
        "Then it is the seam, and it is our fault. A new kettle leaves today and should be in {city} within three days. Please keep the old one until then, and put it in the recycling afterwards: no need to send a dripping kettle across the country.\n\n{member}",
        2,
      ),
    ],
    ending: confirmed,
    thanks: "Dry as a bone. The paper trick was clever.",
  },
  {
    key: "kettle-no-whistle",
    language: "en",
    subject: "no whistle",
    team: "support",
    product: "kettle",
    turns: [
      customer(
        "hi the whistle on my new {product} doesnt whistle. boiled dry twice already because i was in the other room. is it broken",
      ),
      ask(
        "Hello {first}, boiling dry twice is twice too often, sorry. On nine of ten kettles a bit of polishing wool from the factory sits in the whistle. Unscrew the cap (a quarter turn to the left, cold kettle), blow through it from the inside, screw it back.\n\nIf it stays silent, write one word and a new cap goes out the same day.\n\n{member}",
        2,
      ),
      notYet("blew through it, some grey fluff came out, still silent. sort of wheezes", 20),
      ask(
        "Wheezing means that the reed is bent. A new cap is on its way to you, two days, nothing to pay and nothing to send back. {member}",
        2,
      ),
    ],
    ending: confirmed,
    reopened: true,
    thanks: "it SCREAMS now. perfect",
  },
  {
    key: "kettle-rust-spots",
    language: "en",
    subject: "Brown spots inside the kettle",
    team: "support",
    product: "kettle",
    only: ["arthur-pell", "edith-pell", "grace-whitfield", "dimitra-pappas"],
    turns: [
      customer(
        "Good morning. Inside my kettle ({product}) there are small brown spots on the bottom after only four months. My neighbour says it is rust and that one should not drink from it. Is she right? I have been a little worried as I have my grandchildren on Wednesdays.\n\nWith kind regards, {first}",
        0,
        ["inside-of-kettle.jpg"],
      ),
      ask(
        "Good morning {first}, your photograph is very clear, thank you. It is not rust but iron from the tap water that settled on the lime. It is harmless, and your grandchildren may have their tea.\n\nTo be rid of it: half a litre of water with two spoons of citric acid, boil, leave for an hour, rinse twice. If a spot is still rough under your finger afterwards, tell me and we change the kettle.\n\n{member}",
        4,
      ),
      customer(
        "Dear {member}, I did as you said and it is like new. The neighbour has borrowed the citric acid now. All solved, thank you for taking it seriously.",
        44,
      ),
    ],
    ending: byReply,
  },
  {
    key: "kettle-handle-hot",
    language: "en",
    subject: "Handle gets too hot to hold!",
    team: "repairs",
    product: "kettle",
    turns: [
      customer(
        "I burned my hand this morning on your kettle. The handle of the {product} gets so hot on the gas that I need an oven glove. For 40 euros I expect a handle one can hold. What are you going to do about it?",
      ),
      member(
        "Dear {first}, I am sorry about your hand. Is it all right? If it blistered, please let a doctor see it, and keep the bill for us.\n\nOne question, because the answer decides what I send: does the flame reach beyond the bottom of the kettle, so that you see it at the sides? On a large burner the handle catches the heat.\n\n{member}",
        1,
      ),
      customer(
        "Hand is fine, just red. Yes now that I look the flame does lick up the side. But the old kettle never did that on the same ring",
        3,
      ),
      ask(
        "Your old one probably had a wider base. I have two honest ways: a spreader plate for the ring, which I send free of charge and which also saves gas, or you return the kettle and have your money back, delivery included. Until then please use the smaller ring.\n\nI put the plate in the post today, because it commits you to nothing.\n\n{member}",
        2,
      ),
    ],
    ending: confirmed,
    thanks: "The plate works. Should be in the box from the start, if you ask me.",
  },
  {
    key: "kettle-lid-stuck",
    language: "en",
    subject: "Lid is stuck fast",
    team: "repairs",
    product: "kettle",
    channel: "chat",
    turns: [
      customer("help the lid of my kettle will not come off at all, i have visitors in an hour"),
      member("Hello {first}, I am {member}, at the repair bench. Is there water in it, and is it hot or cold?", 0.1),
      customer("cold. empty i think", 0.1),
      ask(
        "Good. Run hot water over the rim only, thirty seconds, not over the knob. Then turn the knob to the left while pressing down lightly. It sticks because the cold pulls a vacuum.",
        0.1,
      ),
      customer("OK THAT DID IT. popped off. you saved my tea party", 0.2),
    ],
    ending: byReply,
  },
  {
    key: "kettle-smells-of-plastic",
    language: "en",
    voice: "m",
    subject: "Water tastes of plastic",
    team: "support",
    product: "kettle",
    only: ["tom-brandt", "arthur-pell", "ravi-iyer", "henrik-solberg"],
    turns: [
      customer(
        "I've boiled the new {product} six times now like the leaflet says and the water still tastes like a paddling pool. Wife refuses to drink the tea. Any ideas before I take it back to the shop?\n\nCheers {first}",
      ),
      ask(
        "Hello {first}, a paddling pool is not what we aim for. It is the new gasket; some need more than six boils. Squeeze half a lemon into a full kettle, boil, leave overnight, rinse. That takes it out in almost every case.\n\nIf your wife is not convinced by Friday, say so and I exchange it: that gasket batch was changed in spring and I would like yours back for our lab.\n\n{member}",
        5,
      ),
    ],
    ending: silence,
  },
  {
    key: "kettle-nine-years-old",
    language: "en",
    voice: "f",
    subject: "My old kettle, nine years, do you still mend it?",
    team: "repairs",
    product: "kettle",
    only: ["grace-whitfield"],
    turns: [
      customer(
        "Dear Sir or Madam,\n\nin 2017 I bought one of your first {product} kettles. It has served me every single day and has outlived a husband and two cats. Now the handle is loose and I am afraid it will come off with boiling water in it. The young man at the shop said I should buy a new one. I do not want a new one.\n\nYours faithfully, {first}",
      ),
      member(
        "Dear {first}, what a life for a kettle. Of course we mend it: we keep parts for fifteen years. The warranty of five years is over, so the handle costs € 7, and I do the work without charge because I would like to see one of the first again.\n\nPlease do not boil water in it until then. I have sent you a box with a paid label; put the kettle in it and hand it to the postman.\n\n{member}, repair bench",
        4,
        ["label.pdf"],
      ),
      customer("The postman has taken it. I gave him a biscuit. I am lending a saucepan from upstairs.", 52),
      note(
        "Kettle is on the bench. Rivet worn through, body perfect. New handle and new gasket, gasket on the house.",
        45,
      ),
      ask(
        "Dear {first}, it is mended and leaves today. New handle, and I changed the gasket while I had it open. It should be good for another nine years. {member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "It came on Tuesday and it is my kettle and not a different one. I checked the scratch. God bless you.",
  },
  {
    key: "spare-gasket",
    language: "en",
    subject: "Where can I buy a gasket?",
    team: "repairs",
    product: "kettle",
    channel: "form",
    turns: [
      customer(
        "Need the rubber ring for the lid of a {product}. Can't find it in the shop. Do you sell them seperately?",
      ),
      ask(
        'Hello {first}, yes: € 3.50, post included, part 1140. It hides under "Parts" at the very bottom of the page, which is our mistake, not yours. Here is the direct way: halden.example/parts/1140. Wet it before you press it in, with the thin lip up.\n\n{member}',
        2,
      ),
    ],
    ending: confirmed,
  },
  {
    key: "kettle-limescale-hard-water",
    language: "en",
    subject: "how often descale??",
    team: "support",
    turns: [
      customer(
        "water here in {city} is basically liquid chalk. how often should i descale and can i use vinegar or does that kill it",
      ),
      ask(
        "With water like that: every two weeks. Vinegar is fine for the steel but hard on the gasket (it goes stiff after a year); citric acid does the same work and smells of nothing. One spoon to half a litre, boil, wait twenty minutes, rinse.\n\n{member}",
        3,
      ),
      customer("top, thx. works", 28),
    ],
    ending: byReply,
  },
  {
    key: "kettle-induction-hum",
    language: "en",
    subject: "Loud humming on induction",
    team: "support",
    product: "kettle",
    turns: [
      customer(
        "Is it normal that the {product} hums on an induction hob? It's not the boiling, it starts right away at power 9 and it sounds like a fridge that wants to take off. Recorded it for you.",
        0,
        ["hum.m4a"],
      ),
      ask(
        "Hello {first}, I listened to your recording with headphones: that is the base layers answering to the hob's frequency, harmless, and louder on full power. Start at 7 and go up after half a minute; most people then no longer hear it.\n\nIf it still bothers you at 7, we take it back within the 30 days and you lose nothing but a little time.\n\n{member}",
        4,
      ),
      notYet(
        "At 7 it's less but still there. I have a small flat, the kitchen is the living room. I'd rather have the quiet one.",
        30,
      ),
      ask(
        "Understood, a kitchen that is also the living room deserves quiet. The Strand 1.5 has a single solid base and does not hum. I exchange it without extra cost: the driver brings it and takes the other, Tuesday or Thursday, as you like.\n\n{member}",
        3,
      ),
      customer("Thursday please", 2),
      ask("Thursday it is, between 9 and 12. {member}", 1),
    ],
    ending: confirmed,
    reopened: true,
    thanks: "Silence. Wonderful silence.",
  },
  {
    key: "kettle-fell-dent",
    language: "en",
    subject: "Dropped it. My own fault.",
    team: "repairs",
    product: "kettle",
    turns: [
      customer(
        "So I dropped the {product} down the cellar stairs. Entirely my own doing, no excuses, socks on stone. It has a dent like a boot and the lid doesn't close. Can it be saved or is it a flower pot now?",
        0,
        ["flower-pot.jpg"],
      ),
      ask(
        "Dear {first}, thank you for the honesty and the photograph, the bench has laughed, kindly. The body cannot be beaten out without breaking the inner layer, so I will not pretend.\n\nWhat I can do: a new body with your own lid, handle and whistle, for € 18 instead of a whole new one, because those three are fine. Or it becomes a flower pot with our blessing.\n\n{member}",
        5,
      ),
      customer("18 is more than fair. Do it. The old body goes to the basil.", 20),
      ask(
        "Ordered under {order}, it leaves on the next working day with a drawing of how the parts go together. My regards to the basil. {member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "Basil is thriving, kettle too.",
  },
  {
    key: "kettle-wrong-colour-cap",
    language: "en",
    subject: "spare cap came in red, kettle is green",
    team: "orders",
    product: "kettle",
    turns: [
      customer("Hi, ordered the whistle cap in green, got red. Order {order}. It fits but looks like a traffic light."),
      note("Asked the warehouse: are green caps in bin 14 really green? Third one this month.", 2),
      member(
        "Hello {first}, keep the traffic light as a spare. I have asked the warehouse to open the bin and look before they send the next, and I write to you by tomorrow noon with what they found.\n\n{member}",
        1,
      ),
    ],
    ending: waitingOnColleague,
  },
  {
    key: "kettle-too-heavy",
    language: "en",
    subject: "It is too heavy for me",
    team: "support",
    product: "kettle",
    only: ["edith-pell", "grace-whitfield"],
    turns: [
      customer(
        "Hello dear team. My daughter gave me the {product} and it is beautiful, but with the arthritis I can't lift it when it is full. I don't want to hurt her feelings. Is there something lighter that looks the same?\n\n{first}",
      ),
      member(
        "Dear {first}, there is: the Little Fjell looks the same and weighs half, 0.8 litre, three cups. It also has the wide handle for both hands.\n\nIf you send me the number from the underside of yours, I exchange it quietly. Your daughter would only see a kettle that you use.\n\n{member}",
        3,
      ),
    ],
    ending: waitingOnCustomer,
  },
  {
    key: "kettle-outdoor-fire",
    language: "en",
    subject: "Can I use it on a camp fire",
    team: "support",
    product: "kettle",
    turns: [
      customer("quick one: {product} on an open fire, yes or no? going up the mountain on saturday"),
      ask(
        "Steel body: yes. Whistle cap and handle sleeve: no, they melt at about 220 degrees. Unscrew both first (two minutes), and lift it with a stick through the eyes. It will go black and stay black, which suits it.\n\nEnjoy the mountain. {member}",
        1,
      ),
    ],
    ending: answered,
  },
  {
    key: "kettle-warranty-expired-pump",
    language: "en",
    subject: "Warranty refused in the shop",
    team: "repairs",
    product: "kettle",
    turns: [
      customer(
        "The shop in {city} refuses to replace my {product} because I lost the receipt. I paid by card three years ago. The enamel is flaking off INSIDE. I find this a poor show from a company that writes 'for life' on the box.",
      ),
      member(
        "Dear {first}, you do not need the receipt: the number on the underside tells us the month it was made, and that is enough for us. I have told the shop so.\n\nCould you send me a photograph of that number and one of the flaking? And please do not use it until we have spoken.\n\n{member}",
        2,
      ),
      customer("here you go", 6, ["number.jpg", "enamel.jpg"]),
      note(
        "Came to the shop today and got a new one over the counter. Told me so at the desk: fine now, and the shop apologised.",
        50,
      ),
    ],
    ending: byWord,
  },
  {
    key: "kettle-dishwasher",
    language: "en",
    subject: "dishwasher ruined my kettle, I want a refund",
    team: "support",
    product: "kettle",
    turns: [
      customer(
        "Put the {product} in the dishwasher as I do with everything and now the outside is all matt and blotchy. I want my money back. Nowhere does it say you can't.",
      ),
      member(
        'Dear {first}, I understand the anger: it was a handsome surface. I have to be honest, though. "Not for the dishwasher" stands on the base and on page 2 of the leaflet, so I cannot refund it: the warranty leaves that case out, and others who were told no would be treated unfairly.\n\nWhat I can do: our bench polishes the body back for € 9 and return postage, and it comes out like new. Or 20 % on another one. Which would help you more?\n\n{member}',
        4,
      ),
      customer("Neither. It's a matter of principle. I'll live with the blotches.", 22),
      note(
        "Told {first} the reason and both offers, which stay open for a year. Passed on to packaging: the sign on the base is too small.",
        1,
      ),
    ],
    ending: notPossible,
  },
];
