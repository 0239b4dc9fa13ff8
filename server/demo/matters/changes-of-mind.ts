import { ask, customer, duplicate, type Matter, member, note, notPossible, withdrawn } from "./matter.ts";

/** What ended without being solved, and without anybody being at fault. */
export const changesOfMind: readonly Matter[] = [
  {
    key: "mind-found-it-myself",
    language: "en",
    subject: "forget it, found it",
    team: "support",
    product: "kettle",
    turns: [
      customer("where is the number on the {product}? need it for the warranty card"),
      customer("forget it, found it. under the sticker. who puts a number under a sticker", 0.3),
      member("We do, it seems, and we will stop. Thank you for telling us, {first}. {member}", 2),
    ],
    ending: withdrawn,
  },
  {
    key: "mind-engraving-other-brand",
    language: "en",
    subject: "Can you mend a kettle that is not yours?",
    team: "repairs",
    only: ["arthur-pell", "siobhan-walsh"],
    turns: [
      customer(
        "Good day, I have an enamel kettle of my grandfather's, not one of yours, no maker known. The spout is coming off. You are the only people I know who mend kettles. Would you try?",
      ),
      note("Bench says no: the enamel is likely leaded, we may not heat it here. There is a tinsmith in {city}.", 20),
      member(
        "Dear {first}, I would have loved to, and must say no: enamel of that age often holds lead, and we may not heat it in a workshop where things for food are made.\n\nWhat is possible: a tinsmith near {city} has the extraction for it and mends such spouts. I have asked, he would look at yours. His address is in the attachment.\n\n{member}",
        1,
        ["tinsmith.pdf"],
      ),
    ],
    ending: notPossible,
  },
  {
    key: "mind-wrote-twice",
    language: "en",
    subject: "Re: Re: Invoice missing (second try)",
    team: "support",
    turns: [
      customer("me again, still about the invoice for {order}, ignore this if you have the other mail"),
      note("Same matter as the mail of an hour ago, answered there.", 1),
    ],
    ending: duplicate,
  },
  {
    key: "de-doch-nicht-stornieren",
    language: "de",
    subject: "Stornierung zurückgenommen",
    team: "orders",
    product: "pot",
    turns: [
      customer(
        "Guten Tag, bitte stornieren Sie Bestellung {order}, der Topf {product} ist doch zu groß für unsere Küche.",
      ),
      member(
        "Guten Tag {first}, das geht heute noch problemlos. Falls es nur an der Größe liegt: Denselben gibt es mit drei Litern, im Tausch. Was ist Ihnen lieber?\n\n{member}",
        2,
      ),
      customer(
        "Mein Mann hat die Schublade ausgemessen, er passt doch. Bitte alles so lassen. Entschuldigung für das Hin und Her!",
        2,
      ),
    ],
    ending: withdrawn,
  },
  {
    key: "fr-annulation-annulee",
    language: "fr",
    subject: "Finalement non",
    team: "orders",
    turns: [
      customer("Bonjour, je voudrais annuler la commande {order}."),
      customer(
        "Re-bonjour, finalement non, on la garde. Le chat dort déjà dans le catalogue ouvert à cette page, c'est un signe.",
        0.6,
      ),
      member("Bonjour {first}, nous obéissons au chat : la commande part cet après-midi. {member}", 2),
    ],
    ending: withdrawn,
  },
  {
    key: "nl-zelfde-vraag-gebeld",
    language: "nl",
    subject: "Ook net gebeld hierover",
    team: "orders",
    turns: [
      customer("Hoi, ik heb net ook gebeld over {order}, dit mailtje was er al onderweg. Jullie mogen het vergeten."),
      member("Hoi {first}, staat al bij het telefoontje genoteerd, daar gaan we verder. {member}", 1),
    ],
    ending: duplicate,
  },
  {
    key: "es-ya-no-hace-falta",
    language: "es",
    subject: "Ya no hace falta",
    team: "repairs",
    product: "kettle",
    turns: [
      customer("Hola, ¿venden el silbato del {product} suelto? El mío ha desaparecido, sospecho del perro."),
      ask(
        "Hola {first}, sí, 4 € con envío. Pero si el sospechoso es el perro, quizá convenga esperar un día. {member}",
        3,
      ),
      customer("Apareció. No pregunte. Ya no hace falta, gracias.", 26),
    ],
    ending: withdrawn,
  },
  {
    key: "it-fuori-zona",
    language: "it",
    subject: "Consegna sull'isola",
    team: "orders",
    only: ["sergio-conti"],
    turns: [
      customer(
        "Buongiorno, consegnate anche a Stromboli? Vorrei spedire l'ordine {order} a mia zia, che da vent'anni cucina sul vulcano con la stessa padella.",
      ),
      member(
        "Buongiorno {first}, purtroppo no: sull'isola nessun corriere ci garantisce la consegna, e non prometto ciò che non posso mantenere. Posso però farlo arrivare al traghetto di Milazzo, dove il capitano ritira i pacchi per l'isola. Va bene così?\n\n{member}",
        4,
      ),
      customer("Allora lo porto io a Natale. Grazie lo stesso per l'idea del capitano.", 20),
    ],
    ending: notPossible,
  },
];
