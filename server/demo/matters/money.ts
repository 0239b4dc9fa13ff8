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
  open,
  silence,
  waitingOnColleague,
  waitingOnCustomer,
} from "./matter.ts";

export const money: readonly Matter[] = [
  {
    key: "money-missing-invoice",
    language: "en",
    subject: "Invoice missing",
    team: "support",
    turns: [
      customer(
        "Hi, could you send me the invoice for {order}? Never got one, need it for the tax return, which as usual I'm doing at the last moment.",
      ),
      ask(
        "Hello {first}, here it is. Your mail program put the first one among the unwanted, which happens with attachments from new addresses. Good luck with the last moment. {member}",
        1,
        ["invoice.pdf"],
      ),
    ],
    ending: confirmed,
    thanks: "In time! By two hours.",
  },
  {
    key: "money-refund-not-arrived",
    language: "en",
    subject: "Still no refund",
    team: "support",
    turns: [
      customer(
        "You confirmed my return of {order} two weeks ago. No money so far. I have asked before. Please do not tell me it takes 3 to 5 days.",
      ),
      note("Asked Finance: sent on the 4th, came back from the bank, nobody was told. Account closed?", 2),
      member(
        "Dear {first}, I will not. The money left, and your bank sent it back to us because the card you paid with no longer exists; nobody here looked. That is our fault.\n\nIf you give me an account number, it leaves within the hour. Please write it in the form behind this link and not in a mail.\n\n{member}",
        2,
      ),
      customer("Filled in the form. New card since last month, that explains it at least.", 3),
      ask(
        "Sent, and I have watched it leave. It should be there tomorrow. I also add € 5 of credit for two weeks of waiting. {member}",
        2,
      ),
    ],
    ending: confirmed,
    thanks: "Arrived. Thank you for being the first one to actually look.",
  },
  {
    key: "money-double-charge",
    language: "en",
    subject: "You charged me twice",
    team: "support",
    channel: "chat",
    turns: [
      customer("charged TWICE for order {order}, 39.90 each!! i need that money this week"),
      member(
        "Hello {first}, I see both. One is a charge, the other a reservation from the first attempt that failed. I release it now rather than let it lapse.",
        0.2,
      ),
      ask(
        "Released. Most banks show it within a day. If it still stands there tomorrow evening, tell me, and I call your bank with you on the line. {member}",
        0.1,
      ),
    ],
    ending: confirmed,
  },
  {
    key: "money-vat-business",
    language: "en",
    subject: "VAT number on invoice",
    team: "support",
    from: "business",
    turns: [
      customer(
        "Our accountant sends your invoice for {order} back, the VAT number of our company is not on it. Can you correct please?",
      ),
      ask(
        "Hello {first}, corrected, attached, and stored with your company so that it stands on every invoice from now on. The first one is cancelled by the second; your accountant needs both.\n\n{member}",
        3,
        ["invoice-corrected.pdf", "cancellation.pdf"],
      ),
    ],
    ending: silence,
  },
  {
    key: "money-voucher-expired",
    language: "en",
    subject: "Voucher does not work",
    team: "support",
    only: ["grace-whitfield"],
    turns: [
      customer(
        "I found a voucher for 25 euros from you behind the fridge. It says valid until last March. I am 81 and slow at moving fridges. Could you perhaps close one eye?\n\nMany greetings, {first}",
      ),
      ask(
        "Dear {first}, for a voucher from behind a fridge I close both. It is valid again for a year, and the code is the same. Please do not move the fridge for us again.\n\n{member}",
        4,
      ),
      customer("I have ordered the small pan. You made an old person laugh. It's all in order.", 24),
    ],
    ending: byReply,
  },
  {
    key: "money-price-dropped",
    language: "en",
    subject: "Cheaper a day later",
    team: "support",
    product: "pan",
    turns: [
      customer("Bought the {product} on Monday, on Tuesday it is 20% off. Really?? I feel stupid."),
      ask(
        "Hello {first}, you are not stupid, you were early. Within 14 days we pay the difference, no need to return anything: € 11.80 is on its way to your card. It stands in our terms, at a spot where nobody finds it.\n\n{member}",
        2,
      ),
    ],
    ending: confirmed,
    thanks: "Feeling clever again.",
  },
  {
    key: "money-newsletter-discount",
    language: "en",
    subject: "10% code not accepted",
    team: "support",
    turns: [
      customer("The code WELCOME10 from your newsletter is 'unknown'. Tried small letters, capital letters, swearing."),
      ask(
        "Hello {first}, swearing was close. The newsletter printed a zero where a letter O should be; a good hundred people tried the same. It works now in every spelling, and I have taken the 10 % off {order} myself.\n\n{member}",
        2,
      ),
    ],
    ending: answered,
  },
  {
    key: "money-instalments",
    language: "en",
    subject: "Paying in instalments?",
    team: "support",
    product: "pot",
    only: ["liam-doyle", "maya-okafor"],
    turns: [
      customer(
        "Hello, I would love the big {product} set for our first own flat but 280 at once is too much at the moment. Can I pay it in parts?",
      ),
      ask(
        "Hello {first}, congratulations on the flat. We do not offer instalments: we are not a bank and would have to sell your debt to one, which we do not want to do to you.\n\nWhat works instead: buy the set in pieces at the price of the set. I have noted it on your account, you begin with the pot you need most and the price holds for a year.\n\n{member}",
        3,
      ),
      customer("Oh that's actually better. Starting with the 3 litre then.", 5),
    ],
    ending: byReply,
  },
  {
    key: "money-paid-wrong-account",
    language: "en",
    subject: "transferred to wrong acount",
    team: "support",
    turns: [
      customer(
        "I am so stupid. I transfered the money for order {order} to an old account of yours from 2019 that was saved in my banking. Is it lost?",
      ),
      note("Asked Finance whether the old account still forwards. Due tomorrow noon.", 1),
      member(
        "Dear {first}, not stupid, and not lost as far as I know: the old account still belongs to us. Finance is looking for it and answers by tomorrow noon. Your order is packed meanwhile.\n\n{member}",
        0.5,
      ),
    ],
    ending: waitingOnColleague,
  },
  {
    key: "money-debit-failed-fee",
    language: "en",
    subject: "Fee for a failed debit that was not my fault",
    team: "support",
    turns: [
      customer(
        "You debited on the 1st although we agreed on the 5th. My bank took 7.50 for the failed debit and now you send me a reminder with ANOTHER fee of 5. I am fuming.",
      ),
      ask(
        "Dear {first}, you have every reason. We agreed on the 5th; it was written in a note which the debit run does not read. The reminder and its € 5 are cancelled, the € 7.50 of your bank leave today, and the 5th now stands in the field that the run does read.\n\n{member}",
        2,
      ),
      notYet("5 cancelled ok. Where are the 7.50?", 96),
      note("Finance had it in Friday's run. Pulled forward.", 2),
      ask(
        'Finance had put it into Friday\'s run; I had it pulled forward, it has left, and I attach the proof. I should have said "by Friday" and not "today". {member}',
        1,
        ["proof.pdf"],
      ),
    ],
    ending: confirmed,
    reopened: true,
  },
  {
    key: "money-discount-student",
    language: "en",
    subject: "student discount pls",
    team: "support",
    only: ["lena-novak", "maya-okafor"],
    turns: [
      customer("do you have student discount? noodles get boring without a pan"),
      ask(
        "Hello {first}, no student discount as such, because we would have to check cards and do not want to. But there are seconds: pans with a scratch on the outside, same warranty, a third off, every first Monday at halden.example/seconds. Noodles cannot see scratches. {member}",
        4,
      ),
    ],
    ending: silence,
  },
  {
    key: "money-refund-after-year",
    language: "en",
    subject: "Return after 14 months",
    team: "support",
    product: "pan",
    turns: [
      customer(
        "I never used the {product}, it's still in the box, bought about 14 months ago. I'd like to return it for the full price.",
      ),
      ask(
        "Dear {first}, a return is possible for 30 days, and I may stretch that to 60; 14 months I may not, whoever asks. I am sorry to disappoint you.\n\nBut unused and in its box it is worth something to others: we sell it for you in our second-hand corner and you get 80 % of what it brings, usually within two weeks. Would you like that?\n\n{member}",
        3,
      ),
      customer("No, too much hassle. I'll give it to my niece.", 30),
    ],
    ending: notPossible,
  },
  {
    key: "money-bank-details-change",
    language: "en",
    subject: "new bank account",
    team: "support",
    channel: "phone",
    turns: [
      customer(
        "Called: has a new bank account for the knife sharpening subscription and wants to know where to put it.",
      ),
      ask(
        "Hello {first}, as promised on the phone, here is the page on which you can enter the new account yourself. Nobody of ours will ever ask for it in a mail. {member}",
        0.5,
      ),
      note("Rang back: entered, confirmation seen. Done, said so.", 21),
    ],
    ending: byWord,
  },
  {
    key: "money-quote-valid",
    language: "en",
    subject: "Is the offer still good?",
    team: "orders",
    from: "business",
    turns: [
      customer(
        "You quoted us 12 % for twenty pans in September. Budget came through only now (of course). Does the price still hold?",
      ),
      member(
        "Hello {first}, it holds. The quote ran out last week, but a budget that takes its time is no reason to punish anybody. To confirm I need one thing: still twenty, or has the number moved as well?\n\n{member}",
        3,
      ),
    ],
    ending: waitingOnCustomer,
  },
  {
    key: "money-strange-charge",
    language: "en",
    subject: "what is HALDEN*SUBS 4.50 on my card",
    team: "support",
    turns: [
      customer(
        "theres a charge HALDEN*SUBS 4,50 every month since summer, i never subscribed to anything?? please stop it and tell me what it is",
      ),
    ],
    ending: open,
  },
];
