import {
  ask,
  byReply,
  confirmed,
  customer,
  type Matter,
  member,
  notYet,
  open,
  silence,
  waitingOnCustomer,
} from "./matter.ts";

export const polish: readonly Matter[] = [
  {
    key: "pl-czajnik-cieknie",
    language: "pl",
    subject: "Cieknący czajnik",
    team: "repairs",
    product: "kettle",
    turns: [
      customer(
        "Dzień dobry, czajnik {product} cieknie przy dzióbku, codziennie rano kałuża na blacie. Ma pół roku. Co robić?\n\nPozdrawiam, {first}",
        0,
        ["kaluza.jpg"],
      ),
      ask(
        "Dzień dobry, {first}, dziękuję za zdjęcie. To spaw, czyli nasza wina. Dziś wysyłam nowy do: {city}. Starego nie trzeba odsyłać, może iść na złom.\n\n{member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "Nowy przyszedł po dwóch dniach. Sucho!",
  },
  {
    key: "pl-zwrot",
    language: "pl",
    subject: "gdzie moje pieniądze",
    team: "support",
    turns: [
      customer('zwrot {order} dotarł do was 2 tygodnie temu, pieniędzy brak. proszę o konkretną datę a nie "wkrótce"'),
      ask(
        "Dzień dobry, {first}. Konkretnie: przelew wyszedł dziś, jutro będzie na koncie, potwierdzenie w załączniku. Utknął u nas, bo w numerze konta brakowało cyfry i nikt nie zapytał. Przepraszam.\n\n{member}",
        3,
        ["potwierdzenie.pdf"],
      ),
      customer("Jest. Dziękuję za konkret.", 23),
    ],
    ending: byReply,
  },
  {
    key: "pl-patelnia-indukcja",
    language: "pl",
    subject: "Patelnia buczy na indukcji",
    team: "support",
    product: "pan",
    turns: [
      customer("Witam, {product} strasznie buczy na indukcji. Żona mówi, że albo patelnia, albo ja."),
      ask(
        "Dzień dobry, {first}, proszę zacząć od mocy 7 zamiast 9, po pół minucie można podkręcić. Jeśli żona nadal będzie stawiać ultimatum, wymienimy patelnię na cichszą.\n\n{member}",
        4,
      ),
      notYet("Na 7 ciszej, ale żona ma dobry słuch.", 28),
      ask(
        "W takim razie w czwartek kurier przywozi Jern 26, lity spód, nie buczy, i zabiera tamtą. Bez dopłaty. {member}",
        2,
      ),
    ],
    ending: confirmed,
    voice: "m",
    reopened: true,
    thanks: "Zostaję w domu. Dziękujemy oboje.",
  },
  {
    key: "pl-uszczelka",
    language: "pl",
    subject: "Uszczelka do pokrywki",
    team: "repairs",
    product: "kettle",
    turns: [
      customer("Dzień dobry, szukam uszczelki do {product}, na stronie nie ma albo nie umiem szukać."),
      ask(
        "Dzień dobry, {first}, jest, tylko dobrze schowana, to nasz błąd: halden.example/czesci/1140, 3,50 € z wysyłką. {member}",
        4,
      ),
    ],
    ending: silence,
  },
  {
    key: "pl-prezent",
    language: "pl",
    subject: "Prezent dla babci",
    team: "orders",
    product: "kettle",
    turns: [
      customer(
        "Chcielibyśmy zamówić {product} na 90. urodziny babci z grawerem na pokrywce. Czy robicie takie rzeczy i czy zdążymy do końca miesiąca?",
      ),
      member(
        "Dzień dobry, {first}, robimy, do 20 liter, bez dopłaty od dziewięćdziesiątki wzwyż. Zdążymy, jeśli do piątku dostanę tekst. Co ma być na pokrywce?\n\n{member}",
        4,
      ),
    ],
    ending: waitingOnCustomer,
  },
  {
    key: "pl-brak-srubki",
    language: "pl",
    subject: "brak śrubki",
    team: "repairs",
    product: "pot",
    turns: [
      customer(
        "dzień dobry w zestawie {product} zabrakło jednej śrubki do uchwytu, jest 3 zamiast 4. garnek wisi na słowo honoru. zam. {order}",
      ),
    ],
    ending: open,
  },
  {
    key: "pl-faktura",
    language: "pl",
    subject: "Prośba o fakturę",
    team: "support",
    turns: [
      customer("Dzień dobry, proszę o fakturę do zamówienia {order}. Pozdrawiam, {first}"),
      ask("Dzień dobry, {first}, faktura w załączniku. Czy wszystko się zgadza? {member}", 2, ["faktura.pdf"]),
    ],
    ending: confirmed,
  },
];
