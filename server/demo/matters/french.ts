import {
  answered,
  ask,
  byReply,
  confirmed,
  customer,
  type Matter,
  member,
  note,
  notYet,
  open,
  silence,
  waitingOnCustomer,
} from "./matter.ts";

export const french: readonly Matter[] = [
  {
    key: "fr-bouilloire-fuit",
    language: "fr",
    subject: "Ma bouilloire fuit",
    team: "repairs",
    product: "kettle",
    turns: [
      customer(
        "Bonjour, ma bouilloire {product} fuit par le bec depuis dimanche. Elle a à peine un an. Que faire ?\n\nCordialement, {first}",
        0,
        ["fuite.jpg"],
      ),
      ask(
        "Bonjour {first}, merci pour la photo : c'est la soudure du bec, donc notre faute. Une neuve part aujourd'hui pour {city}. Gardez l'ancienne en attendant, puis portez-la au tri, inutile de nous la renvoyer.\n\n{member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "Reçue, remplie, pas une goutte. Bravo et merci.",
  },
  {
    key: "fr-remboursement",
    language: "fr",
    subject: "TOUJOURS PAS REMBOURSÉ",
    team: "support",
    turns: [
      customer(
        "Troisième message. Retour {order} reçu chez vous le 2, toujours rien sur mon compte. C'est inadmissible.",
      ),
      note("Demandé à la comptabilité : virement revenu de la banque, IBAN avec une faute de frappe chez nous.", 2),
      member(
        "Bonjour {first}, vous avez raison d'être en colère. Le virement est parti le 4 et nous est revenu : un chiffre a été mal recopié ici. C'est corrigé, il repart dans l'heure, et j'ajoute 5 € d'avoir pour l'attente.\n\n{member}",
        1,
      ),
      ask("Le virement est reparti hier et devrait être visible ce matin. Est-ce le cas ? {member}", 18),
    ],
    ending: confirmed,
    thanks: "Reçu ce matin. Enfin quelqu'un qui répond.",
  },
  {
    key: "fr-induction",
    language: "fr",
    subject: "compatible induction ?",
    team: "support",
    product: "pan",
    channel: "chat",
    turns: [
      customer("bjr la {product} marche sur induction ??"),
      ask(
        "Bonjour {first}, oui, comme toutes nos poêles depuis 2015. Si un aimant colle dessous, ça marche. {member}",
        0.1,
      ),
      customer("ça colle, merci bcp", 0.1),
    ],
    ending: byReply,
  },
  {
    key: "fr-cadeau-mariage",
    language: "fr",
    subject: "Cadeau de mariage abîmé",
    team: "orders",
    product: "pot",
    only: ["marguerite-aubert"],
    turns: [
      customer(
        "Bonjour Madame, Monsieur,\n\nla cocotte {product} offerte au mariage de ma petite-fille est arrivée ébréchée. Elle n'ose rien dire, moi si. Le mariage est passé, mais l'émail, lui, ne repoussera pas.\n\nAvec mes salutations distinguées, {first}",
      ),
      ask(
        "Bonjour {first}, vous faites bien de le dire pour elle. Une cocotte neuve part demain à l'adresse du jeune couple ; le livreur reprend l'autre, sans emballage ni étiquette. Tous nos vœux aux mariés.\n\n{member}",
        4,
      ),
      customer(
        "Le livreur est passé, ma petite-fille m'a téléphoné ravie. Affaire réglée, avec mes remerciements.",
        72,
      ),
    ],
    ending: byReply,
  },
  {
    key: "fr-couvercle-joint",
    language: "fr",
    subject: "Joint de couvercle introuvable",
    team: "repairs",
    product: "kettle",
    turns: [
      customer("Bonjour, je cherche le joint du couvercle pour la {product}, impossible à trouver sur le site."),
      ask(
        "Bonjour {first}, il se cache tout en bas, sous « Pièces », c'est mal rangé et c'est noté. Voici le lien direct : halden.example/pieces/1140, 3,50 €, port compris. {member}",
        5,
      ),
    ],
    ending: silence,
  },
  {
    key: "fr-livraison-etage",
    language: "fr",
    subject: "Livreur parti sans sonner",
    team: "orders",
    turns: [
      customer(
        "Le livreur a laissé un avis « absent ». J'étais chez moi toute la journée, la fenêtre ouverte. Il n'a PAS sonné. Commande {order}.",
      ),
      ask(
        "Bonjour {first}, il repasse demain avant midi, et il sonnera : j'ai son numéro et il a le vôtre. {member}",
        1,
      ),
      notYet("Midi est passé. Personne.", 26),
      ask(
        "Cette promesse n'a pas tenu, j'en suis désolée. Jonas, le responsable des livraisons, vient lui-même demain, et vous appelle en partant. Les frais de port vous sont rendus. {member}",
        14,
      ),
    ],
    ending: confirmed,
    reopened: true,
    thanks: "Venu comme promis. Sonné deux fois, pour être sûr.",
  },
  {
    key: "fr-recette-tatin",
    language: "fr",
    subject: "Au four, oui ou non ?",
    team: "support",
    product: "pan",
    turns: [
      customer(
        "Bonjour ! La {product} va-t-elle au four à 220 ? C'est pour une tatin, dimanche, belle-mère présente, enjeu considérable.",
      ),
      ask(
        "Bonjour {first}, jusqu'à 250 °C avec le manche en acier, 180 avec le manche en bois. Regardez donc le manche avant la belle-mère. Cela vous suffit-il ? {member}",
        3,
      ),
    ],
    ending: answered,
  },
  {
    key: "fr-restaurant-devis",
    language: "fr",
    subject: "Devis pour 18 poêles",
    team: "orders",
    product: "pan",
    from: "business",
    turns: [
      customer(
        "Bonjour, nous ouvrons un second restaurant à {city} et il nous faudrait 18 poêles {product}. Pouvez-vous nous faire un devis ?",
      ),
      member(
        "Bonjour {first}, félicitations pour la seconde adresse. Avant le devis, une question honnête : combien de couverts par soir ? Au-delà de cinquante, la poêle en acier vous servira bien plus longtemps, et elle coûte moins cher.\n\n{member}",
        4,
      ),
    ],
    ending: waitingOnCustomer,
  },
  {
    key: "fr-sifflet",
    language: "fr",
    subject: "elle siffle faux",
    team: "support",
    product: "kettle",
    only: ["guillaume-roche"],
    turns: [
      customer(
        "bonjour c'est bête mais ma {product} siffle faux, un demi ton trop bas par rapport à l'ancienne, et je suis prof de piano. ça se règle ?",
      ),
    ],
    ending: open,
  },
  {
    key: "fr-lait-brule",
    language: "fr",
    subject: "Lait brûlé au fond",
    team: "support",
    product: "pot",
    turns: [
      customer("Bonjour, du lait a brûlé au fond de la {product}. Trois éponges y ont laissé la vie. Une idée ?"),
      ask(
        "Bonjour {first}, épargnez la quatrième : de l'eau, quatre cuillères de sel, portez à ébullition, laissez une nuit. Le matin, tout se décolle d'un bloc. {member}",
        3,
      ),
      customer("D'un bloc ! C'est réglé, merci.", 22),
    ],
    ending: byReply,
  },
  {
    key: "fr-facture-entreprise",
    language: "fr",
    subject: "Facture introuvable",
    team: "support",
    turns: [
      customer("Bonjour, je ne retrouve pas la facture de la commande {order}. Pourriez-vous me la renvoyer ?"),
      ask("Bonjour {first}, la voici. Elle vous attend aussi sur votre page, sous « Commandes ». {member}", 2, [
        "facture.pdf",
      ]),
    ],
    ending: confirmed,
  },
  {
    key: "fr-poignee-desserree",
    language: "fr",
    subject: "Poignée qui bouge",
    team: "repairs",
    product: "pan",
    turns: [
      customer("La poignée de la {product} bouge, et ma vis n'est ni plate ni cruciforme, c'est une sorte d'étoile."),
      ask(
        "Bonjour {first}, c'est une Torx 20. Je vous glisse la clé dans une enveloppe, gardez-la. Un demi-tour, pas plus ; si elle se desserre encore, on change la poignée. {member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "Un demi-tour a suffi.",
  },
  {
    key: "fr-couleur-retour",
    language: "fr",
    subject: "La bleue reviendra-t-elle ?",
    team: "orders",
    product: "kettle",
    turns: [
      customer(
        "Bonjour, la {product} bleu nuit est épuisée depuis l'été. Est-ce qu'elle revient un jour ou faut-il faire son deuil ?",
      ),
      ask(
        "Bonjour {first}, pas de deuil : elle sort du four le mois prochain. Je vous en ai réservé une, sans engagement. Je vous la garde ? {member}",
        4,
      ),
    ],
    ending: answered,
  },
];
