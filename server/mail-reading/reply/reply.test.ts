import { describe, expect, test } from "vitest";
import { replyOfText } from "./index.ts";

const wrote = "On Tue, 5 May 2026 at 10:00, Ruth Adeyemi <ruth@halden.example> wrote:";
const quote = "> Your table has left our workshop.\n> Which door should it go to?\n>\n> Ruth";

function replyTo(text: string, isForward = false): string {
  return replyOfText(text, { isForward }).text;
}

describe("what was newly written is kept", () => {
  const kept: [string, string][] = [
    ["a plain mail", "Hello Ruth,\n\nthe table arrived.\n\nAma"],
    [
      "a mail that quotes nothing but speaks of writing",
      "Ruth wrote to me on 5 May that it would come.\nIt did not: where is it?",
    ],
    ["a sentence that ends with a colon", "On Monday I wrote down what is missing:\n- two screws\n- one leg"],
    ["a list of a journey", "From: Accra\nTo: Oslo\nDate: 5 May\n\nCan you deliver there?"],
    [
      "a list of a journey with a subject",
      "From: Accra\nTo: Oslo\nSubject: a table to move\nDate: 5 May\n\nHow much is it?",
    ],
    ["what somebody else wrote", "As Kofi wrote on 5 May 2026:\nthe leg is too short.\nPlease help."],
    [
      "times, one a line",
      "I am at home:\n\nMon 5 May 2026 10:00:\n- at the back door\nTue 6 May 2026 11:00:\n- at the front door",
    ],
    [
      "lines of a log",
      "It says:\n2026-05-05 10:00:00 +0000 ERROR failed\n2026-05-05 10:00:01 +0000 ERROR again\nWhat now?",
    ],
    ["the line above", "The price above this line is wrong.\nPlease correct it."],
    ["a desk that something was sent from", "Sent from my desk, which is easier than my mobile phone.\nAma"],
    [
      "an address to deliver to",
      "Please send it here:\n\nName: Ama Mensah\nStreet: 12 Harbour Road\nDate: whichever suits",
    ],
    ["dashes as a divider", "First part\n----\nsecond part\n\n====\n\nthird part"],
    [
      "hyphens between paragraphs",
      "First thing.\n--\nSecond thing, which is longer.\n--\nThird thing, which is much longer than any signature would ever be, for it goes on and on.",
    ],
    ["two hyphens in a sentence", "The leg is short -- this is no joke.\nPlease help."],
    ["the name of a phone in a sentence", "The picture was sent from my iPhone app to your shop.\nDid you get it?"],
    [
      "a sentence that begins as a phone does",
      "Sent from my iPhone app to all users, the picture was too large.\nTry again?",
    ],
    ["what the mailing team sent", "Sent from the mailing team was only a leaflet.\nWhere is the table?"],
    ["a German sentence about mail", "Gesendet habe ich die Mail gestern, bitte prüfen Sie es.\nAma"],
    ["a Spanish sentence about mail", "Enviado el mail ayer, espero su respuesta.\nAma"],
    ["the word original", "This is not the original message that I meant.\nSee the other one."],
    ["a quote of code", "I ran this:\n\n    if (a > b) {\n    >>> x\n    }\n\nand it failed."],
    ["arrows around a link", "Look here\n>>> >>>  http://halden.example/tables <<<\nand tell me."],
    [
      "a long text under two hyphens",
      `Hello\n--\n${"This paragraph is much too long to be a signature of anybody. ".repeat(30).trim()}`,
    ],
    ["times and dates", "We are at home on 5 May 2026, 10:00 to 12:00.\nOr on 6 May 2026 from 9:00."],
    ["confidential as a word", "This table is confidential, nobody may know.\n\nAma"],
  ];
  test.each(kept)("%s", (_, text) => {
    expect(replyTo(`${text}\n`)).toBe(text);
    expect(replyTo(`${text}\n\n${wrote}\n\n${quote}\n`)).toBe(text);
  });
});

describe("where the answer stands", () => {
  test("above the quote", () => {
    expect(replyTo(`The front door.\n\n${wrote}\n${quote}`)).toBe("The front door.");
  });

  test("below the quote", () => {
    expect(replyTo(`${wrote}\n${quote}\n\nThe front door.\n\nAma`)).toBe("The front door.\n\nAma");
  });

  test("below a mail that is not marked", () => {
    expect(replyTo(`${wrote}\n\nThe front door.`)).toBe("The front door.");
  });

  test("between quotes, which stay", () => {
    const text = "> Which door should it go to?\n\nThe front door.\n\n> And when?\n\nOn Friday.";
    expect(replyTo(`${wrote}\n${text}\n`)).toContain(text);
  });

  test("below a greeting and a quote", () => {
    const text = `Hello Ruth,\n${wrote}\n${quote}\n\nThe front door, please, and ring twice because the bell is old.`;
    expect(replyTo(text)).toContain("Hello Ruth,");
    expect(replyTo(text)).toContain("The front door, please, and ring twice because the bell is old.");
  });

  test("above the quote, with a closing below it", () => {
    expect(replyTo(`The front door.\n\n${wrote}\n\n${quote}\n\nRegards, Ama`)).toBe("The front door.\n\nRegards, Ama");
  });

  test("on the line of the introduction", () => {
    expect(replyTo("The front door. On Tue, 5 May 2026 at 10:00, ruth@halden.example wrote:\n> Which door?")).toBe(
      "The front door.",
    );
    expect(replyTo("The front door--- On Tue, 5 May 2026 at 10:00, ruth@halden.example wrote:\n> Which door?")).toBe(
      "The front door",
    );
  });

  test("above quotes of quotes", () => {
    expect(replyTo(`Yes.\n\n${wrote}\n${quote}\n> On 4 May 2026, Ama <ama@example.org> wrote:\n>> Hello?\n`)).toBe(
      "Yes.",
    );
  });

  test("above a quote that a program broke", () => {
    const broken = `> Your table has left our workshop and will come with the next van\nto your house\n> on Friday.`;
    expect(replyTo(`Yes.\n\n${wrote}\n${broken}\n`)).toBe("Yes.");
  });

  test("above a passage that is quoted, which stays", () => {
    expect(replyTo(`You said\n> Which door?\n\n${wrote}\n${quote}`)).toBe("You said\n> Which door?");
  });

  test("nowhere: there is only the quote", () => {
    expect(replyTo(`${wrote}\n${quote}`)).toBe("");
    expect(replyTo(quote)).toBe(quote);
  });
});

describe("an earlier mail", () => {
  const fields =
    "From: Ruth Adeyemi <ruth@halden.example>\nSent: Tuesday, 5 May 2026 10:00\nTo: Ama Mensah\nSubject: Your table";

  test.each([
    ["with fields", `${fields}\n\nYour table has left.`],
    ["with fields under a line", `________________________________\n${fields}\n\nYour table has left.`],
    ["with fields, each followed by an empty line", `${fields.replaceAll("\n", "\n\n")}\n\nYour table has left.`],
    [
      "with fields and a long list of addresses",
      `${fields.replace("Ama Mensah", "Ama Mensah <ama@example.org>;\n Kofi <kofi@example.org>")}\n\nText`,
    ],
    [
      "under a line that asks to answer above",
      "##- Please type your reply above this line -##\n\nYour table has left.",
    ],
    [
      "under a German line that asks to answer above",
      "##- Bitte geben Sie Ihre Antwort über dieser Zeile ein. -##\n\nIhr Tisch ist da.",
    ],
    ["under a bare introduction", "Ruth wrote:\n> Your table has left."],
    [
      "with a date first",
      "Date: Tue, 5 May 2026 10:00:00 +0000\nFrom: ruth@halden.example\nTo: ama@example.org\nSubject: Your table\n\nIt has left.",
    ],
    [
      "in the way of Lotus Notes",
      "Ruth Adeyemi <ruth@halden.example> wrote on 05/05/2026 10:00:00 AM:\n\n> From: Ruth\n> Your table has left.",
    ],
    [
      "in the old way of Yahoo",
      "--- On Tue, 5/5/26, Ruth Adeyemi <ruth@halden.example> wrote:\n\nFrom: Ruth Adeyemi <ruth@halden.example>\nSubject: x\n\nYour table has left.",
    ],
    [
      "quoted with its fields",
      "> Date: Tue, 5 May 2026 10:00:00 +0000\n> From: ruth@halden.example\n> Subject: x\n> Your table has left.",
    ],
    [
      "under an introduction between dashes",
      "------On 05/05/2026 10:00, Ruth Adeyemi wrote-----\n\nYour table has left.",
    ],
    [
      "under an introduction without a colon",
      "On Tue, 5 May 2026 10:00:43 +0200 Ruth <ruth@halden.example> wrote\n\nYour table has left.",
    ],
    ["under a date and an address", "2026/5/5 Ruth Adeyemi <ruth@halden.example>\n\n> Your table has left."],
    [
      "under an introduction over three lines",
      "On 5 May 2026, at 10:00, Ruth <\n416ffd3258d4d2fa4c85cfa4@halden.example>\nwrote:\n\nYour table has left.",
    ],
    [
      "under an introduction with empty lines",
      "On Tue, 5 May 2026 at 10:00 Ruth Adeyemi\n\n<\nmailto:ruth@halden.example\n> wrote:\n\nYour table has left.",
    ],
  ])("%s is folded", (_, earlier) => {
    const reply = replyOfText(`The front door.\n\n${earlier}\n`, { isForward: false });
    expect(reply.text).toBe("The front door.");
    expect(reply.folded.map((part) => part.kind)).toEqual(["history"]);
  });

  test("is all there is: it was passed on to be read", () => {
    expect(replyTo(`${fields}\n\nYour table has left.`)).toContain("Your table has left.");
  });

  test("that was passed on stays, whatever it quotes", () => {
    const forward = `---------- Forwarded message ---------\n${fields}\n\nYour table has left.\n\n${wrote}\n${quote}`;
    expect(replyTo(`Is this true?\n\n${forward}`)).toBe(`Is this true?\n\n${forward}`);
  });
});

describe("a signature", () => {
  test.each([
    ["two hyphens and a space", "-- \nAma Mensah\n12 Harbour Road"],
    ["two hyphens", "--\nAma Mensah"],
    ["a phone", "Sent from my iPhone"],
    ["a phone of a provider", "Sent from my Verizon Wireless 4G LTE DROID"],
    ["a phone and an apology", "Sent from my iPhone, please excuse typos"],
    ["a phone in Finnish", "Lähetetty iPhonesta"],
    ["a phone in Czech", "Odesláno z iPhonu"],
    ["a phone in Romanian", "Trimis de pe iPhone"],
    ["a phone in German", "Von meinem iPhone gesendet"],
    ["a phone in French", "Envoyé de mon iPhone"],
    ["a phone in Spanish", "Enviado desde mi iPhone"],
    ["a phone in Portuguese", "Enviado do meu iPhone"],
    ["a phone in Italian", "Inviato da iPhone"],
    ["a phone in Dutch", "Verstuurd vanaf mijn iPhone"],
    ["a phone in Swedish", "Skickat från min iPhone"],
    ["a phone in Danish", "Sendt fra min iPhone"],
    ["a phone in Polish", "Wysłane z iPhone'a"],
    ["a phone in Russian", "Отправлено с iPhone"],
    ["a phone in Japanese", "iPhoneから送信"],
    ["a phone in Chinese", "发自我的iPhone"],
    ["a phone in Korean", "나의 iPhone에서 보냄"],
    ["a phone in Turkish", "iPhone'umdan gönderildi"],
    [
      "two hyphens and a list",
      "-- \nYou get this because you are on the list of tables.\nTo leave it, write to tables-leave@lists.example.org.",
    ],
    ["a program for phones", "Get Outlook for iOS<https://aka.ms/o0ukef>"],
    ["a program for phones in German", "Gesendet von Outlook für Android<https://aka.ms/AAb9ysg>"],
    ["a program", "Sent from Mail for Windows"],
    ["a provider", "Sent from Yahoo Mail on Android"],
    ["a maker of phones", "Sent from my Samsung Galaxy smartphone."],
    ["a mail program", "Diese Nachricht wurde von meinem Android-Mobiltelefon mit K-9 Mail gesendet."],
  ])("is folded: %s", (_, signature) => {
    for (const end of ["\n", `\n\n${wrote}\n${quote}\n`]) {
      const reply = replyOfText(`The front door.\n\n${signature}${end}`, { isForward: false });
      expect(reply.text).toBe("The front door.");
      expect(reply.folded[0]).toEqual({ kind: "signature", text: signature });
    }
  });

  test("of a mailing list is folded: its name and where to leave it", () => {
    const footer = `${"_".repeat(47)}\nTables mailing list\nhttps://lists.example.org/tables`;
    expect(replyTo(`The front door.\n\n${footer}\n`)).toBe("The front door.");
    expect(replyTo(`The front door.\n\n${wrote}\n${quote}\n${footer}\n`)).toBe("The front door.");
  });

  test("of a signed text is folded with its frame", () => {
    const signed = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nThe front door.\n\n-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCgAdFiEE\n=abcd\n-----END PGP SIGNATURE-----\n`;
    expect(replyTo(signed)).toBe("The front door.");
  });

  test("is no reason to fold a mail that is only one", () => {
    expect(replyTo("-- \nAma Mensah")).toBe("-- \nAma Mensah");
    expect(replyTo("Sent from my iPhone")).toBe("Sent from my iPhone");
  });
});

describe("a disclaimer", () => {
  test.each([
    "CONFIDENTIALITY NOTICE: This e-mail is intended only for the addressee and is privileged.",
    "This email and any files transmitted with it are confidential and intended solely for the use of the individual to whom they are addressed.",
    "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, löschen Sie sie.",
    "Ce message est confidentiel et destiné à son destinataire.",
    "Please consider the environment before printing this e-mail.",
  ])("is folded: %s", (disclaimer) => {
    const reply = replyOfText(`The front door.\n\n${disclaimer}\n`, { isForward: false });
    expect(reply).toEqual({ text: "The front door.", folded: [{ kind: "disclaimer", text: disclaimer }] });
  });
});
