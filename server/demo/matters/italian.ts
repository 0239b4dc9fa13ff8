import {
  answered,
  ask,
  byReply,
  confirmed,
  customer,
  type Matter,
  member,
  note,
  open,
  silence,
  waitingOnDate,
} from "./matter.ts";

export const italian: readonly Matter[] = [
  {
    key: "it-manico-bollitore",
    language: "it",
    subject: "Il manico scotta",
    team: "repairs",
    product: "kettle",
    turns: [
      customer(
        "Buongiorno, il manico del bollitore {product} diventa rovente sul gas. Uso il guanto da forno per farmi un tè, non è dignitoso.",
      ),
      ask(
        "Buongiorno {first}, un tè merita dignità. Di solito la fiamma supera il fondo: Le mando oggi una piastra da mettere sul fornello, gratis. Se non basta, il bollitore torna da noi e i soldi da Lei.\n\n{member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "Manico freddo, tè caldo. Perfetto.",
  },
  {
    key: "it-moka-domanda",
    language: "it",
    subject: "Fate anche caffettiere?",
    team: "support",
    turns: [
      customer("Salve, fate solo bollitori o anche caffettiere? Chiedo per l'Italia intera."),
      ask(
        "Salve {first}, solo bollitori, pentole e padelle: una caffettiera fatta bene richiede un mestiere che non abbiamo, e all'Italia non vogliamo fare torti. Se Le serve una piastra per usare la moka sull'induzione, quella sì, 19 €. {member}",
        4,
      ),
    ],
    ending: silence,
  },
  {
    key: "it-ordine-doppio",
    language: "it",
    subject: "ordinato due volte per sbaglio",
    team: "orders",
    turns: [
      customer(
        "ho cliccato due volte e ora ho due ordini uguali, {order} e quello dopo. annullate il secondo per favore",
      ),
      ask("Fatto, {first}: il secondo è annullato e l'importo non verrà addebitato. Il primo parte oggi. {member}", 1),
      customer("visto, tutto a posto grazie", 3),
    ],
    ending: byReply,
  },
  {
    key: "it-padella-nonna",
    language: "it",
    subject: "La padella della nonna",
    team: "repairs",
    product: "pan",
    only: ["giulia-ferraro", "chiara-bassi"],
    turns: [
      customer(
        "Gentile Halden, la padella di mia nonna, una delle vostre più vecchie, ha il fondo deformato. Non mi interessa una nuova, mi interessa quella. Si può raddrizzare?",
        0,
        ["padella-nonna.jpg"],
      ),
      note("Show it to the old press on Wednesday, it only runs then.", 3),
      member(
        "Gentile {first}, forse sì. La pressa che lo può fare lavora il mercoledì: le mostro la Sua foto e mercoledì sera Le scrivo se ci fidiamo a provarci. Su quella padella non faccio promesse alla leggera.\n\n{member}",
        1,
      ),
    ],
    ending: waitingOnDate,
  },
  {
    key: "it-ristorante-fattura",
    language: "it",
    subject: "Fattura elettronica",
    team: "support",
    from: "business",
    turns: [
      customer(
        "Buongiorno, per l'ordine {order} ci serve la fattura elettronica con il nostro codice. Quella in PDF il commercialista non la vuole vedere.",
      ),
      ask(
        "Buongiorno {first}, inviata adesso in formato elettronico con il vostro codice, e così sarà per le prossime. Il commercialista l'ha ricevuta? {member}",
        3,
      ),
    ],
    ending: answered,
  },
  {
    key: "it-coperchio-crepa",
    language: "it",
    subject: "coperchio crepato nel pacco",
    team: "orders",
    product: "pot",
    turns: [
      customer(
        "Ciao, aperto il pacco adesso ({order}): il coperchio in vetro della {product} è crepato. Lo scatolone fuori era intatto quindi si è rotto prima. Come facciamo?",
        0,
        ["crepa.jpg"],
      ),
    ],
    ending: open,
  },
  {
    key: "it-guarnizione",
    language: "it",
    subject: "Guarnizione del coperchio",
    team: "repairs",
    product: "kettle",
    turns: [
      customer("Buonasera, dove trovo la guarnizione per il bollitore {product}? Sul sito non la vedo."),
      ask(
        "Buonasera {first}, c'è ma è nascosta bene, colpa nostra: halden.example/ricambi/1140, 3,50 € spedizione compresa. Si monta con il labbro sottile verso l'alto. {member}",
        3,
      ),
    ],
    ending: confirmed,
  },
];
