import {
  answered,
  ask,
  byReply,
  byWord,
  confirmed,
  customer,
  duplicate,
  type Matter,
  member,
  note,
  notYet,
  open,
  silence,
  waitingOnColleague,
  waitingOnCustomer,
  waitingOnDate,
  withdrawn,
} from "./matter.ts";

export const delivery: readonly Matter[] = [
  {
    key: "delivery-wet-box",
    language: "en",
    subject: "Box was soaked through",
    team: "orders",
    product: "kettle",
    turns: [
      customer(
        "The parcel ({order}) stood in the rain all day although I was at home. Box fell apart in my hands. The {product} seems all right but the leaflet is porridge.",
        0,
        ["porridge.jpg"],
      ),
      ask(
        "Dear {first}, I am glad that the kettle is tougher than the box. Two things leave today: a new leaflet (and as PDF here), and € 4.90 back to your card, because a delivery into the rain is not worth its money.\n\nYour picture went to the colleague who is trying a waxed sleeve against exactly this.\n\n{member}",
        3,
        ["leaflet.pdf"],
      ),
    ],
    ending: confirmed,
  },
  {
    key: "delivery-rude-driver",
    language: "en",
    subject: "Complaint about your driver",
    team: "orders",
    only: ["arthur-pell"],
    turns: [
      customer(
        "I want to complain about the driver who came to {city} yesterday around 11. He threw the parcel over the gate, and when I came out he said 'you have two legs, don't you'. I am seventy-four. I do not want anybody to lose his job but this is no way to behave.\n\n{first}",
      ),
      member(
        "Dear {first}, that is no way to behave, and I am sorry that it happened at your gate. I have asked Jonas, who runs our drivers, to speak with him today; you hear from me by tomorrow noon what came of it.\n\nIs the parcel whole?\n\n{member}",
        1,
      ),
      note(
        "Jonas spoke with the driver. He admits it, had 70 stops that day. Jonas has cut the tour to 52 and the driver wants to apologise himself.",
        20,
      ),
      ask(
        "Dear {first}, Jonas has spoken with him. He admits what he said and is ashamed; it was his seventieth stop, which explains and does not excuse it. The tour is now shorter, which is our part of it.\n\nHe would like to apologise when he next comes by. Would you want that? If not, another driver comes.\n\n{member}",
        1,
      ),
      customer(
        "He rang the bell this morning and said sorry, cap in hand. I gave him coffee. The parcel was fine. Consider it settled, and tell your Mr Jonas well done.",
        46,
      ),
    ],
    ending: byReply,
  },
  {
    key: "delivery-address-change",
    language: "en",
    subject: "WRONG ADDRESS please change!!",
    team: "orders",
    channel: "chat",
    turns: [
      customer("i put my OLD address in order {order} please tell me it hasnt left yet"),
      member(
        "Hello {first}, it is still on the shelf, I have put my hand on it, so to speak. What is the new address?",
        0.1,
      ),
      customer("Mill Lane 14, {city}. you are a legend", 0.1),
      ask(
        "Mill Lane 14, changed, label printed anew. It leaves at 16:00 and arrives on the next working day. {member}",
        0.2,
      ),
    ],
    ending: confirmed,
    thanks: "Came to Mill Lane. Phew.",
  },
  {
    key: "delivery-not-arrived",
    language: "en",
    subject: "Where is my parcel",
    team: "orders",
    turns: [
      customer(
        "Tracking says delivered on Monday. It's not here. Not with neighbours. Not in the bin shed. Order {order}, {city}.",
      ),
      member(
        "Dear {first}, I am asking the depot for the driver's note and the coordinates of the scan now. Depots answer within a day; whatever they say, you hear from me by tomorrow 15:00.\n\n{member}",
        2,
      ),
      note(
        "Depot: scanned at number 41, not 14. Nobody at 41 answers. Sending a new one rather than sending the customer to knock.",
        19,
      ),
      ask(
        "Dear {first}, it was handed over at number 41 instead of 14. You should not have to knock on strangers' doors, so a new parcel left an hour ago. If the first turns up, keep the label and hand it to any driver.\n\n{member}",
        2,
      ),
    ],
    ending: confirmed,
    thanks: "Both arrived in the end! One is on its way back to you.",
  },
  {
    key: "delivery-second-mail-same",
    language: "en",
    subject: "Fwd: Where is my parcel",
    team: "orders",
    turns: [
      customer("sending this again because i got no answer from the other address. order {order} still not here"),
      member(
        "Hello {first}, we have both of your mails and answer in the other one, so that everything stays together: the depot is looking, and you hear from us today. {member}",
        1,
      ),
    ],
    ending: duplicate,
  },
  {
    key: "delivery-dent-gift",
    language: "en",
    subject: "dented, and the birthday is on saturday",
    team: "orders",
    product: "kettle",
    only: ["maya-okafor", "dimitra-pappas", "henrik-solberg", "siobhan-walsh"],
    turns: [
      customer(
        "The {product} for my dad's 70th arrived with a dent as big as a thumb. Party is Saturday. What now? {order}",
        0,
        ["dent.jpg"],
      ),
      note("Asked Logistics whether a driver can swap at the door before Saturday. Jonas: yes, Friday 8 to 12.", 1),
      ask(
        "Dear {first}, a driver brings a new one on Friday between 8 and 12 and takes the dented one along. No label, no packing. And happy birthday to your father.\n\n{member}",
        1,
      ),
    ],
    ending: confirmed,
    thanks: "Swap at the door, took one minute. Dad cried a little. At the kettle!",
  },
  {
    key: "delivery-gift-receipt",
    language: "en",
    subject: "gift receipt without price?",
    team: "orders",
    channel: "form",
    turns: [
      customer(
        "Can you send order {order} without the price in the box? It's a wedding present and I'd like to keep my secrets.",
      ),
      ask(
        "Hello {first}, done: a gift receipt without figures lies inside, the invoice comes to your mail only. If the couple should already have one, they can exchange it without you. {member}",
        2,
      ),
    ],
    ending: confirmed,
  },
  {
    key: "delivery-holiday-hold",
    language: "en",
    subject: "Please hold my order until we are back",
    team: "orders",
    turns: [
      customer(
        "Good morning, we are away for two weeks and I only now see that my order {order} will come in the middle of it. May it wait with you? No hurry at all.",
      ),
      member(
        "Good morning {first}, it waits on our shelf with your name on it. I will send it the day before you are back, so that it arrives when somebody can open the door. I wish you a good holiday.\n\n{member}",
        4,
      ),
      note("Send on the Monday they are back.", 0.2),
    ],
    ending: waitingOnDate,
  },
  {
    key: "delivery-pickup-shop",
    language: "en",
    subject: "Collect in the shop instead",
    team: "orders",
    channel: "phone",
    turns: [
      customer(
        "Called: would rather collect order {order} in the shop than wait for the driver, works in the afternoons only.",
      ),
      ask(
        "Hello {first}, as we said on the phone: your order lies at the counter from tomorrow, under your first name, until 18:00 each day. Nothing to bring along. {member}",
        1,
      ),
      note("Collected it. Said at the counter that all is well.", 27),
    ],
    ending: byWord,
  },
  {
    key: "delivery-courier-stairs",
    language: "en",
    subject: "driver refuses 4th floor",
    team: "orders",
    product: "pot",
    only: ["ravi-iyer", "lena-novak", "liam-doyle"],
    turns: [
      customer(
        "driver left the {product} set downstairs, 14 kilos, i live on the 4th floor and have a bad back. paid for delivery TO THE DOOR.",
      ),
      ask(
        "Dear {first}, to the door means to your door. A driver comes by tomorrow noon and carries it up, and I give you the € 4.90 back for the trouble. Please leave the box where it is.\n\n{member}",
        1,
      ),
      notYet("noon came, nobody else did. still 14 kilos in the hallway", 27),
      note("Tour was full, Jonas goes himself on his way home.", 15),
      ask(
        "That was my promise and it broke, I am sorry. Jonas, who leads the drivers, carries it up himself on his way home, and a colleague calls you if he should be ten minutes late. {member}",
        1,
      ),
    ],
    ending: confirmed,
    reopened: true,
    thanks: "Jonas was very nice and did not even pant. All good now",
  },
  {
    key: "delivery-missing-part",
    language: "en",
    subject: "Lid missing from set",
    team: "orders",
    product: "pot",
    turns: [
      customer("Set of three pots, two lids. Either I am missing one or somebody can't count. Order {order}"),
      ask(
        "Hello {first}, somebody can't count, and it was not you. The missing lid leaves today as a letter, in {city} the day after tomorrow. {member}",
        2,
      ),
    ],
    ending: silence,
  },
  {
    key: "delivery-cancel",
    language: "en",
    subject: "Cancel order please",
    team: "orders",
    turns: [
      customer("Please cancel {order}, my sister already bought us the same thing."),
      member(
        "Hello {first}, I can still stop it, it leaves tonight. Shall I give the money back to your card, or would you rather have something else instead?\n\n{member}",
        1,
      ),
      customer("oh actually forget it, she'll return hers, yours is nicer. keep the order as it is!", 1),
    ],
    ending: withdrawn,
  },
  {
    key: "delivery-customs",
    language: "en",
    subject: "customs wants 31 euros from me?",
    team: "orders",
    turns: [
      customer(
        "The post asks 31 € customs and 'handling' for my order {order}. You wrote 'all included'. Do I pay or not?",
      ),
      note("Asked Finance which form went out with it. Answer due tomorrow at 15:00.", 2),
      member(
        'Dear {first}, please do not pay yet. We wrote "all included" and that holds; somebody here seems to have sent it with the wrong form. Finance tells me by tomorrow 15:00 how we pay it directly, and you hear from me right after.\n\n{member}',
        0.5,
      ),
    ],
    ending: waitingOnColleague,
  },
  {
    key: "delivery-evening",
    language: "en",
    subject: "Evening delivery",
    team: "orders",
    only: ["maya-okafor"],
    turns: [
      customer(
        "I'm a nurse on shifts, at home only after 7 pm. Is there ANY way to get a parcel from you that does not involve my grumpy neighbour?",
      ),
      member(
        "Hello {first}, yes: drivers are in {city} until 21:00 on Mondays and Thursdays, it is just not offered on the page. Which of the two evenings should I note for order {order}?\n\n{member}",
        3,
      ),
    ],
    ending: waitingOnCustomer,
  },
  {
    key: "delivery-someone-elses",
    language: "en",
    subject: "I have someone else's pan",
    team: "orders",
    turns: [
      customer(
        "Opened my parcel, inside: a very nice pan I did not order, and a note 'for Gudrun, love from all of us'. I feel like a burglar. Mine was {order}. Somewhere a Gudrun is holding my kettle.",
      ),
    ],
    ending: open,
  },
  {
    key: "delivery-packaging-too-much",
    language: "en",
    subject: "so much cardboard",
    team: "orders",
    only: ["lena-novak", "henrik-solberg"],
    turns: [
      customer(
        "A single gasket came in a box in which a cat could live. (She does now.) Could you use an envelope next time?",
        0,
        ["cat.jpg"],
      ),
      ask(
        "Hello {first}, the cat has been shown around the whole warehouse. You are right; gaskets go as letters, yours slipped through because it was added to an order of pans. I have put a note on your account: envelopes.\n\nIs the gasket the right one? {member}",
        5,
      ),
    ],
    ending: answered,
  },
];
