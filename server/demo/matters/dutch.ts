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
  notYet,
  open,
  silence,
  waitingOnDate,
} from "./matter.ts";

export const dutch: readonly Matter[] = [
  {
    key: "nl-ketel-lekt",
    language: "nl",
    subject: "Ketel lekt bij de tuit",
    team: "repairs",
    product: "kettle",
    turns: [
      customer(
        "Hoi, mijn {product} lekt bij de tuit. Elke ochtend een plasje op het aanrecht. Hij is nog geen twee jaar oud. Wat nu?\n\nGroetjes {first}",
        0,
        ["plasje.jpg"],
      ),
      ask(
        "Hoi {first}, dat plasje komt van de lasnaad en dat is onze fout. Vandaag gaat er een nieuwe naar {city}; de oude mag bij het oud ijzer, terugsturen hoeft niet.\n\n{member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "Wat een service. Aanrecht blijft droog!",
  },
  {
    key: "nl-pakket-regen",
    language: "nl",
    subject: "pakket lag in de regen",
    team: "orders",
    turns: [
      customer(
        "pakket {order} lag de hele dag in de regen bij het hek terwijl er gewoon iemand thuis was. doos is pap",
      ),
      member(
        "Hoi {first}, wat vervelend, zo hoort het niet. Is wat erin zat nog heel? Dan weet ik of er een nieuwe moet komen of alleen de bezorgkosten terug.\n\n{member}",
        2,
      ),
      customer("pan is oke, alleen het boekje is een papje", 5),
      ask(
        "Dan vandaag een nieuw boekje op de post en € 4,90 terug op je rekening. De foto van de doos zou onze verpakker graag hebben, als je die nog hebt. {member}",
        3,
      ),
    ],
    ending: confirmed,
  },
  {
    key: "nl-dubbel-betaald",
    language: "nl",
    subject: "Twee keer afgeschreven",
    team: "support",
    channel: "chat",
    turns: [
      customer("jullie hebben 2x 39,90 afgeschreven voor {order}. graag 1x terug :)"),
      ask(
        "Hoi {first}, klopt, de tweede is een reservering die bleef hangen. Net vrijgegeven; morgen zie je hem niet meer staan. {member}",
        0.2,
      ),
      customer("weg is ie. dank!", 22),
    ],
    ending: byReply,
  },
  {
    key: "nl-oude-mevrouw-telefoon",
    language: "nl",
    subject: "Vraag over de handgreep (gebeld)",
    team: "repairs",
    product: "kettle",
    channel: "phone",
    only: ["joke-van-dijk"],
    turns: [
      customer(
        "Gebeld: de handgreep van de {product} wordt heet op het gas, en schrijven gaat niet meer zo goed met de ogen.",
      ),
      ask(
        "Beste {first}, zoals besproken: er komt morgen een verdeelplaatje met de post, dat legt u op de pit. De handgreep blijft dan koel. Ik bel u over twee dagen om te horen of het helpt.\n\n{member}",
        0.5,
      ),
      note("Called as promised. The handle stays cool, all solved. I also heard about the canary.", 48),
    ],
    ending: byWord,
  },
  {
    key: "nl-hotel-dekseltjes",
    language: "nl",
    subject: "Losse deksels voor 40 kamers",
    team: "orders",
    product: "kettle",
    from: "business",
    turns: [
      customer(
        "Goedemorgen, gasten nemen deksels van de {product} mee naar huis (geen idee waarom). Kunnen wij er 40 los bestellen?",
      ),
      member(
        "Goedemorgen {first}, dat kan, € 6,50 per stuk bij veertig. Ze worden dinsdag gestanst en ik schrijf u die dag of ze woensdag al meekunnen. Waarom gasten deksels verzamelen weten wij ook niet.\n\n{member}",
        3,
      ),
    ],
    ending: waitingOnDate,
  },
  {
    key: "nl-anti-aanbak",
    language: "nl",
    subject: "Pannenkoeken plakken",
    team: "support",
    product: "pan",
    only: ["fatima-el-idrissi", "bram-jansen"],
    turns: [
      customer("De {product} plakt na drie maanden al. Bij pannenkoeken! Met drie kinderen aan tafel is dat oorlog."),
      ask(
        "Hoi {first}, oorlog willen we niet. Kook er tien minuten water met twee lepels zuiveringszout in, zacht sponsje, drogen, druppel olie. Meestal is het verbrand vet, dat je niet ziet.\n\nPlakt de volgende nog, dan krijg je een nieuwe. {member}",
        4,
      ),
      notYet("De eerste gleed, de tweede plakte. Het blijft oorlog.", 40),
      ask("Dan is het de coating en komt er een nieuwe pan, morgen in huis. Vrede voor het weekend. {member}", 2),
    ],
    ending: confirmed,
    reopened: true,
    thanks: "VREDE. Groeten van drie kinderen met stroop op hun kin.",
  },
  {
    key: "nl-adres-wijzigen",
    language: "nl",
    subject: "Verhuisd, nieuw adres",
    team: "support",
    turns: [
      customer(
        "Wij zijn verhuisd. Kunnen jullie het adres voor het slijpabonnement aanpassen? Kastanjelaan 8, {city}.",
      ),
      ask(
        "Gedaan, {first}: Kastanjelaan 8, vanaf de volgende zending. Veel plezier in het nieuwe huis. Klopt het zo? {member}",
        4,
      ),
    ],
    ending: answered,
  },
  {
    key: "nl-cadeaubon",
    language: "nl",
    subject: "Cadeaubon verlopen?",
    team: "support",
    turns: [
      customer(
        "Is mijn cadeaubon van 2 jaar geleden nog geldig? Lag in een kookboek, dat zegt genoeg over hoe vaak ik kook.",
      ),
      ask(
        "Hoi {first}, hij is weer een jaar geldig, dezelfde code. En voor wie weinig kookt: de Little Fjell maakt alleen thee. {member}",
        5,
      ),
    ],
    ending: silence,
  },
  {
    key: "nl-verkeerde-deksel",
    language: "nl",
    subject: "deksel past niet",
    team: "orders",
    product: "pan",
    turns: [
      customer(
        "hallo deksel besteld voor de {product} maar hij valt erin, 2 mm te klein volgens de schuifmaat. {order}. heb ik iets fout gedaan of jullie?",
      ),
    ],
    ending: open,
  },
  {
    key: "nl-schroefje-kwijt",
    language: "nl",
    subject: "schroefje kwijt",
    team: "repairs",
    product: "pot",
    turns: [
      customer("Schroefje van de knop ({product}) is door de afvoer. Kan ik er een krijgen?"),
      ask(
        "Hoi {first}, er zitten er twee in een envelop naar je toe: één voor de pan en één voor de afvoer. {member}",
        2,
      ),
    ],
    ending: confirmed,
    thanks: "Haha, dank. Zit erop.",
  },
  {
    key: "nl-factuur",
    language: "nl",
    subject: "Factuur nodig",
    team: "support",
    turns: [
      customer("Goedemiddag, kunt u mij de factuur van {order} nog eens sturen? Voor de belasting."),
      ask("Goedemiddag {first}, bijgevoegd. Staat alles er goed op? {member}", 2, ["factuur.pdf"]),
      customer("Ja hoor, klaar. Bedankt!", 16),
    ],
    ending: byReply,
  },
  {
    key: "nl-inductie-zoemt",
    language: "nl",
    subject: "Ketel zoemt op inductie",
    team: "support",
    product: "kettle",
    turns: [
      customer("Mijn {product} zoemt als een bijenkorf op inductie. Hoort dat?"),
      ask(
        "Hoi {first}, op vol vermogen wel, kwaad kan het niet. Begin op stand 7 en ga na een halve minuut omhoog. Blijft het storen, dan ruil ik hem voor een stille. {member}",
        3,
      ),
    ],
    ending: confirmed,
  },
];
