import { answered, ask, byReply, confirmed, customer, type Matter, open, silence } from "./matter.ts";

export const swedish: readonly Matter[] = [
  {
    key: "sv-kittel-visslar-inte",
    language: "sv",
    subject: "Kitteln visslar inte",
    team: "repairs",
    product: "kettle",
    turns: [
      customer(
        "Hej! Min {product} har slutat vissla. Har kokat torrt en gång redan. Går den att laga?\n\nHälsningar {first}",
      ),
      ask(
        "Hej {first}, det gör den. En ny pipa går med posten i dag, den skruvas fast utan verktyg och kostar ingenting. Ställ en klocka så länge!\n\n{member}",
        2,
      ),
    ],
    ending: confirmed,
    thanks: "Den visslar så grannen hör. Tack!",
  },
  {
    key: "sv-fel-storlek",
    language: "sv",
    subject: "fick 24 istället för 28",
    team: "orders",
    product: "pan",
    turns: [
      customer("hej fick 24 cm istället för 28, kartongen säger 28. order {order}"),
      ask("Hej {first}, en 28:a, mätt för hand, går i dag och chauffören tar 24:an med sig tillbaka. {member}", 1),
      customer("kom idag, rätt storlek. tack för snabb hjälp, löst!", 47),
    ],
    ending: byReply,
  },
  {
    key: "sv-stugan",
    language: "sv",
    subject: "Kittel till stugan",
    team: "support",
    product: "kettle",
    only: ["axel-sundin"],
    turns: [
      customer(
        "God dag. Vi har vedspis i stugan. Tål {product} det, eller smälter något? Vi är 79 och 82 och vill inte experimentera mer än nödvändigt.",
      ),
      ask(
        "God dag {first}, stålet tål vedspis utan vidare, men skruva av visslan och hylsan på handtaget först, de tål 220 grader. Jag bifogar en sida med bilder. Hjälper den?\n\n{member}",
        4,
        ["vedspis.pdf"],
      ),
    ],
    ending: answered,
  },
  {
    key: "sv-restaurang-lock",
    language: "sv",
    subject: "Extra lock till restaurangen",
    team: "orders",
    product: "pot",
    from: "business",
    turns: [
      customer("Hej, vi behöver sex extra lock till {product}. Finns det mängdpris?"),
      ask(
        "Hej {first}, från sex stycken blir det 7,50 € i stället för 9. Jag har lagt en offert i bilagan, svara bara ja så går de i morgon. {member}",
        3,
        ["offert.pdf"],
      ),
    ],
    ending: silence,
  },
  {
    key: "sv-gjutjarn",
    language: "sv",
    subject: "rost på gjutjärnet",
    team: "support",
    turns: [
      customer(
        "hej hjälp sambon ställde in gjutjärnspannan i diskmaskinen. den är orange. sambon är ledsen. går det att rädda nån av dem",
      ),
    ],
    ending: open,
  },
  {
    key: "sv-skruv",
    language: "sv",
    subject: "Tappade bort skruven",
    team: "repairs",
    product: "pot",
    turns: [
      customer("Hej, skruven till knoppen på {product} försvann i vasken. Kan jag få en ny?"),
      ask("Hej {first}, två stycken ligger i ett kuvert till dig: en till grytan och en till vasken. {member}", 2),
    ],
    ending: confirmed,
    thanks: "Haha, tack!",
  },
];
