import {
  ask,
  byReply,
  confirmed,
  customer,
  type Matter,
  member,
  noReplyNeeded,
  note,
  waitingOnDate,
} from "./matter.ts";

export const kindWords: readonly Matter[] = [
  {
    key: "kind-letter-eighty-years",
    language: "en",
    voice: "f",
    subject: "A letter, not a complaint",
    team: "support",
    product: "kettle",
    only: ["edith-pell"],
    turns: [
      customer(
        "Dear people of Halden,\n\none only ever writes when something is broken, so here is a letter because nothing is. Your {product} has boiled my tea every morning for six years: through two hip operations, a lockdown and a new prime minister or five. It is the most reliable thing in this house, and I include my husband.\n\nThat is all. No answer needed.\n\n{first}, {city}",
      ),
    ],
    ending: noReplyNeeded,
  },
  {
    key: "kind-for-the-bench",
    language: "en",
    subject: "Please tell the person who mended my pot",
    team: "repairs",
    product: "pot",
    turns: [
      customer(
        "Hello, the {product} came back from repair yesterday. Somebody not only fixed the handle but polished the bottom AND put in a drawing of my cat, whom I had mentioned once. Please find out who it was and tell them they made my week.",
      ),
      ask(
        "Dear {first}, it was me, and the cat drew herself. Your letter hangs over the bench now. Is the handle as tight as it should be?\n\n{member}",
        5,
      ),
    ],
    ending: confirmed,
    thanks: "Tight as a drum. The cat sends her regards too.",
  },
  {
    key: "kind-recipe",
    language: "en",
    subject: "recipe for you",
    team: "support",
    product: "pan",
    only: ["tom-brandt", "lena-novak"],
    turns: [
      customer(
        "after you swapped my {product} so nicely i promised a recipe. here: 3 eggs, spinach, too much cheese, 8 minutes lid on. thats it. enjoy, the lot of you",
      ),
    ],
    ending: noReplyNeeded,
  },
  {
    key: "kind-children-drawing",
    language: "en",
    subject: "Drawing for the kettle doctor",
    team: "repairs",
    only: ["priya-nair", "siobhan-walsh", "ravi-iyer"],
    turns: [
      customer(
        "My daughter (5) insists that the kettle doctor gets this. The blue thing is the kettle, the brown thing is you, the sun is the sun.",
        0,
        ["kettle-doctor.jpg"],
      ),
      member(
        "Please tell her that the kettle doctor has never been drawn so well, and that the sun is exactly right. A sticker is on its way to her. {member}",
        4,
      ),
    ],
    ending: noReplyNeeded,
  },
  {
    key: "wish-smaller-lid-knob",
    language: "en",
    subject: "An idea for the knob",
    team: "support",
    product: "pot",
    turns: [
      customer(
        "Not urgent. The knob on the lid of the {product} is lovely but hard to grip with wet hands, and I have wet hands when I cook. Could it have a groove? I made one with a file and it is much better.",
        0,
        ["groove.jpg"],
      ),
      member(
        "Dear {first}, your groove is now lying on the desk of the person who draws our lids. Nine others have wished for the same since spring. They decide on the 3rd about the next series, and I write to you that day, whichever way it goes.\n\n{member}",
        6,
      ),
    ],
    ending: waitingOnDate,
  },
  {
    key: "question-workshop-visit",
    language: "en",
    subject: "Can one visit the workshop?",
    team: "repairs",
    only: ["niamh-byrne", "dimitra-pappas"],
    turns: [
      customer(
        "Hi! My class (27 children, age 9) is doing 'how are things made'. Could we come and look at how a kettle is made? We are a well-behaved class, mostly.",
      ),
      ask(
        "Hello {first}, mostly is enough. Wednesdays at 10, up to 30 children, an hour and a half, everybody bends a handle. I hold the second Wednesday of next month for you; bring closed shoes.\n\nDoes that date work? {member}",
        6,
      ),
      customer("It does, all parents have said yes. 27 pairs of closed shoes. Thank you!!", 48),
    ],
    ending: byReply,
  },
  {
    key: "question-apron-size",
    language: "en",
    subject: "apron: S/M or L/XL",
    team: "orders",
    channel: "chat",
    turns: [
      customer("hii i'm 1.58 and the apron, do i take s/m? dont want to look like a tent"),
      ask(
        "S/M then, it ends at the knee. And if you should feel like a tent all the same: 30 days to exchange it. {member}",
        0.1,
      ),
      customer("perfect ordering now bye", 0.1),
    ],
    ending: byReply,
  },
  {
    key: "question-job",
    language: "en",
    subject: "Are you looking for people?",
    team: "support",
    only: ["liam-doyle"],
    turns: [
      customer(
        "Hello, I am a trained tinsmith, 58, and everybody tells me I am too old. You write 'repair' on your door. Do you need somebody at the bench?\n\n{first}",
      ),
      note("Asked the bench. They want to meet {first}.", 20),
      ask(
        "Dear {first}, at the bench nobody is too old, the oldest hammer is from 1911. They would like to meet you. Come by on any weekday before noon, ask for {member}, and bring something you have mended.\n\n{member}",
        1,
      ),
    ],
    ending: confirmed,
    thanks: "I start on the first. I have no words.",
  },
];
