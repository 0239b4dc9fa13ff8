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
  waitingOnColleague,
  waitingOnCustomer,
} from "./matter.ts";

export const german: readonly Matter[] = [
  {
    key: "de-griff-locker",
    language: "de",
    subject: "Griff wackelt",
    team: "repairs",
    product: "pan",
    turns: [
      customer(
        "Guten Tag, bei meiner Pfanne {product} wackelt der Griff seit letzter Woche. Ich habe nachgezogen, hält genau einen Tag. Gibt es dafür Ersatz?\n\nMit freundlichen Grüßen\n{first}",
      ),
      ask(
        "Guten Tag {first}, wenn er nach einem Tag wieder wackelt, ist das Gewinde hin, da hilft kein Nachziehen. Ein neuer Griff samt Schlüssel geht heute kostenlos in die Post, das Anschrauben dauert zwei Minuten.\n\n{member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "Sitzt bombenfest. Danke für die schnelle Hilfe!",
  },
  {
    key: "de-deckel-klemmt",
    language: "de",
    subject: "Deckel klemmt, wenn der Kessel heiß ist",
    team: "repairs",
    product: "kettle",
    turns: [
      customer(
        "hallo, der deckel vom {product} klemmt sobald er heiß ist. kalt geht alles. ist das normal oder kaputt",
      ),
      ask(
        "Hallo {first}, in den ersten Tagen normal: Die Dichtung muss sich setzen. Bitte den Rand mit einem Tropfen Öl einreiben. Klemmt er übermorgen noch, schicke ich einen neuen Deckel.\n\n{member}",
        2,
      ),
      notYet("klemmt immer noch, und jetzt riecht es nach salatöl", 50),
      ask("Das mit dem Salatöl tut mir leid, der neue Deckel geht heute raus, diesmal ohne Hausmittel. {member}", 3),
    ],
    ending: confirmed,
    reopened: true,
    thanks: "geht auf, geht zu, riecht nach nix. top",
  },
  {
    key: "de-rechnung-fehlt",
    language: "de",
    subject: "Rechnung zu Bestellung",
    team: "support",
    turns: [
      customer(
        "Sehr geehrte Damen und Herren,\n\nzu meiner Bestellung {order} liegt mir leider noch keine Rechnung vor. Für die Steuer benötige ich diese bis Monatsende.\n\nMit freundlichen Grüßen\n{first}",
      ),
      ask(
        "Guten Tag {first}, anbei die Rechnung. Sie lag bei uns fertig und wurde nicht verschickt, weil in der Adresse die Hausnummer fehlte; ich habe sie ergänzt. Stimmt sie so?\n\n{member}",
        2,
        ["rechnung.pdf"],
      ),
      customer("Stimmt alles, vielen Dank. Damit ist es erledigt.", 19),
    ],
    ending: byReply,
  },
  {
    key: "de-falsche-groesse",
    language: "de",
    subject: "24 statt 28 cm geliefert",
    team: "orders",
    product: "pan",
    turns: [
      customer(
        "Moin, bestellt 28er, bekommen 24er. Karton sagt 28, Zollstock sagt 24. Ich glaub dem Zollstock. Bestellung {order}",
      ),
      ask(
        "Moin {first}, ich auch. Die richtige geht heute raus, von Hand nachgemessen, und der Fahrer nimmt die andere gleich mit. {member}",
        1,
      ),
    ],
    ending: confirmed,
    thanks: "Zollstock sagt 28. Passt.",
  },
  {
    key: "de-hotel-sammelbestellung",
    language: "de",
    subject: "Anfrage: 30 Kessel bis Ostern",
    team: "orders",
    product: "kettle",
    from: "business",
    turns: [
      customer(
        "Guten Morgen, für unser Haus in {city} suchen wir 30 Kessel {product} bis spätestens Ostern. Ist das machbar, und gibt es einen Staffelpreis?\n\nBeste Grüße, {first}",
      ),
      note("Jonas gefragt: reicht die Märzlieferung? Antwort bis morgen Mittag.", 2),
      member(
        "Guten Morgen {first}, der Staffelpreis für 30 Stück ist 33,50 €. Ob alle vor Ostern da sind, hängt an der Lieferung im März; das klärt unser Lager bis morgen Mittag, dann schreibe ich verbindlich.\n\n{member}",
        1,
      ),
    ],
    ending: waitingOnColleague,
  },
  {
    key: "de-paket-nachbar",
    language: "de",
    subject: "Paket angeblich beim Nachbarn",
    team: "orders",
    turns: [
      customer(
        "Laut Sendungsverfolgung liegt mein Paket ({order}) bei 'Nachbar'. Ich wohne in einem Haus mit 48 Parteien. Bei welchem denn bitte???",
      ),
      ask(
        "Guten Tag {first}, bei Familie Yılmaz im dritten Stock, ich habe den Fahrer angerufen. Er hätte eine Karte einwerfen müssen, und das weiß er jetzt auch. {member}",
        2,
      ),
    ],
    ending: silence,
  },
  {
    key: "de-alte-dame-pfeife",
    language: "de",
    subject: "Mein Kessel pfeift nicht mehr",
    team: "repairs",
    product: "kettle",
    only: ["annegret-schulz"],
    turns: [
      customer(
        "Liebes Halden-Team,\n\nmit meinen 86 Jahren höre ich nicht mehr gut, aber meinen Kessel habe ich immer gehört. Seit Sonntag pfeift er nicht mehr, und ich habe Angst, dass ich ihn einmal vergesse. Die Enkelin sagt, man kann Ihnen einfach schreiben. Nun, das tue ich hiermit.\n\nHerzliche Grüße, {first}",
      ),
      ask(
        "Guten Tag {first}, schön, dass Sie schreiben. Eine neue Pfeife liegt morgen im Briefkasten: die laute, die wir sonst in Gaststätten einbauen. Alte abdrehen, neue aufdrehen, ganz ohne Werkzeug.\n\nBis dahin stellen Sie sich bitte einen Wecker, sobald der Kessel auf dem Herd steht.\n\n{member}",
        2,
      ),
      customer("Sie pfeift, dass der Hund bellt. So soll es sein. Vergelts Gott!", 46),
    ],
    ending: byReply,
  },
  {
    key: "de-induktion",
    language: "de",
    subject: "Frage Induktion",
    team: "support",
    product: "pan",
    turns: [
      customer(
        "Hallo, neue Küche, jetzt Induktion. Gehen meine alten {product} noch oder muss ich alles wegwerfen? Es sind sieben Stück",
      ),
      ask(
        "Hallo {first}, bitte nichts wegwerfen. Halten Sie einen Magneten an den Boden: Hält er, geht es. Für die, bei denen er abfällt, gibt es eine Platte für 19 €, damit gehen sie auch, nur etwas langsamer.\n\nWie viele haben bestanden? {member}",
        3,
      ),
    ],
    ending: answered,
  },
  {
    key: "de-kratzer-reklamation",
    language: "de",
    subject: "Reklamation Beschichtung",
    team: "repairs",
    product: "pan",
    turns: [
      customer(
        "Die Beschichtung meiner {product} ist nach drei Jahren durch. Ich erwarte Ersatz. Sonst gibt es eine Bewertung mit einem Stern.",
      ),
      member(
        "Guten Tag {first}, auf die Beschichtung geben wir zwei Jahre, auf den Körper zehn; nach drei Jahren darf ich keinen Ersatz geben, mit oder ohne Stern. Das gilt für alle gleich.\n\nWas geht: neu beschichten für 14 €, Porto hin und zurück inbegriffen. Oder 25 % auf eine Stahlpfanne, die keine Beschichtung hat, die abgehen könnte. Was wäre Ihnen lieber?\n\n{member}",
        4,
      ),
      customer("Weder noch. Ein Stern.", 8),
    ],
    ending: notPossible,
  },
  {
    key: "de-dichtung-typ",
    language: "de",
    subject: "Welche Dichtung brauche ich?",
    team: "repairs",
    product: "kettle",
    turns: [
      customer(
        "Hallo zusammen, ich brauche eine neue Dichtung für den {product}, es gibt aber drei verschiedene im Shop und alle sehen gleich aus.",
      ),
      member(
        "Hallo {first}, das stimmt, und es ist nicht Ihre Schuld. Schauen Sie bitte unter den Kessel: Beginnt die Nummer mit A, B oder C? Dann schicke ich die richtige.\n\n{member}",
        3,
      ),
    ],
    ending: waitingOnCustomer,
  },
  {
    key: "de-ersatzgriff-anfrage",
    language: "de",
    subject: "Topfdeckel ohne Knauf angekommen",
    team: "repairs",
    product: "pot",
    turns: [
      customer(
        "Der Deckel vom {product} kam ohne Knauf. Da ist nur ein Loch. Dampft sehr dekorativ, aber anfassen kann ich ihn nicht. Bestellung {order}.",
      ),
    ],
    ending: open,
  },
  {
    key: "de-oel-holzgriff",
    language: "de",
    subject: "Welches Öl für den Holzgriff?",
    team: "repairs",
    product: "pan",
    turns: [
      customer("Der Holzgriff meiner {product} ist grau geworden. Womit ölen? Im Netz sagt jeder was anderes."),
      ask(
        "Guten Tag {first}, Leinöl, kaltgepresst. Vorher fein anschleifen, zweimal dünn auftragen, einen Tag dazwischen, Überschuss abwischen. Kein Sonnenblumenöl, das klebt irgendwann. {member}",
        4,
      ),
    ],
    ending: confirmed,
    thanks: "Sieht aus wie neu, riecht nach Werkstatt.",
  },
  {
    key: "de-doppelt-abgebucht",
    language: "de",
    subject: "Doppelt abgebucht!",
    team: "support",
    turns: [
      customer("Für {order} wurde zweimal abgebucht. Bitte umgehend erstatten."),
      ask(
        "Guten Tag {first}, eine der beiden ist nur eine Vormerkung vom ersten, abgebrochenen Versuch. Ich habe sie eben freigegeben, morgen ist sie weg. Falls nicht, rufe ich mit Ihnen zusammen bei der Bank an. {member}",
        2,
      ),
      customer("Ist weg. Danke, erledigt.", 26),
    ],
    ending: byReply,
  },
  {
    key: "de-milch-angebrannt",
    language: "de",
    subject: "Milch eingebrannt, Topf hin?",
    team: "support",
    product: "pot",
    turns: [
      customer("hilfe, milch angebrannt im {product}, zentimeterdick. mein freund sagt wegwerfen"),
      ask(
        "Hallo {first}, den Topf behalten. Wasser drauf, vier Löffel Salz, aufkochen, über Nacht stehen lassen. Morgens löst es sich in einem Stück. Über den Freund entscheiden Sie bitte selbst. {member}",
        2,
      ),
    ],
    ending: confirmed,
    thanks: "topf gerettet, freund darf bleiben",
  },
  {
    key: "de-gravur-tippfehler",
    language: "de",
    subject: "Gravur falsch geschrieben",
    team: "orders",
    product: "kettle",
    turns: [
      customer("Auf dem Deckel steht 'Für Ohma'. Bestellt war 'Für Oma' ({order}). Sie lacht, ich nicht so."),
      ask(
        "Guten Tag {first}, das war unsere Hand. Ein neuer Deckel mit der richtigen Oma wird morgen graviert und geht mittags raus; den anderen darf sie behalten, vielleicht lacht sie öfter. Ist er angekommen, wie er soll? {member}",
        3,
      ),
    ],
    ending: answered,
  },
  {
    key: "de-newsletter-abbestellen",
    language: "de",
    subject: "Newsletter abbestellen",
    team: "support",
    turns: [
      customer("Zum dritten Mal: bitte keinen Newsletter mehr. Der Link funktioniert nicht."),
      ask(
        "Guten Tag {first}, von Hand ausgetragen, und ich habe nachgesehen, dass Sie wirklich weg sind. Der Link scheiterte an Adressen mit Punkt, das wird behoben. {member}",
        3,
      ),
    ],
    ending: silence,
  },
];
