import type { Language, Voice } from "./matters/index.ts";
import type { Customer, CustomerCompany, Identity } from "./people.ts";

/** City, country, time zone. */
const places = {
  accra: ["Accra", "Ghana", "Africa/Accra"],
  amsterdam: ["Amsterdam", "Netherlands", "Europe/Amsterdam"],
  brussels: ["Brussels", "Belgium", "Europe/Brussels"],
  athens: ["Athens", "Greece", "Europe/Athens"],
  barcelona: ["Barcelona", "Spain", "Europe/Madrid"],
  bengaluru: ["Bengaluru", "India", "Asia/Kolkata"],
  berlin: ["Berlin", "Germany", "Europe/Berlin"],
  bologna: ["Bologna", "Italy", "Europe/Rome"],
  brighton: ["Brighton", "United Kingdom", "Europe/London"],
  cork: ["Cork", "Ireland", "Europe/Dublin"],
  dubai: ["Dubai", "United Arab Emirates", "Asia/Dubai"],
  dresden: ["Dresden", "Germany", "Europe/Berlin"],
  edinburgh: ["Edinburgh", "United Kingdom", "Europe/London"],
  freiburg: ["Freiburg", "Germany", "Europe/Berlin"],
  gdansk: ["Gdańsk", "Poland", "Europe/Warsaw"],
  hamburg: ["Hamburg", "Germany", "Europe/Berlin"],
  haarlem: ["Haarlem", "Netherlands", "Europe/Amsterdam"],
  krakow: ["Kraków", "Poland", "Europe/Warsaw"],
  leeds: ["Leeds", "United Kingdom", "Europe/London"],
  lille: ["Lille", "France", "Europe/Paris"],
  lisbon: ["Lisbon", "Portugal", "Europe/Lisbon"],
  london: ["London", "United Kingdom", "Europe/London"],
  lyon: ["Lyon", "France", "Europe/Paris"],
  madrid: ["Madrid", "Spain", "Europe/Madrid"],
  oslo: ["Oslo", "Norway", "Europe/Oslo"],
  osaka: ["Osaka", "Japan", "Asia/Tokyo"],
  paris: ["Paris", "France", "Europe/Paris"],
  porto: ["Porto", "Portugal", "Europe/Lisbon"],
  prague: ["Prague", "Czechia", "Europe/Prague"],
  seville: ["Seville", "Spain", "Europe/Madrid"],
  stockholm: ["Stockholm", "Sweden", "Europe/Stockholm"],
  tokyo: ["Tokyo", "Japan", "Asia/Tokyo"],
  toronto: ["Toronto", "Canada", "America/Toronto"],
  turin: ["Turin", "Italy", "Europe/Rome"],
  umea: ["Umeå", "Sweden", "Europe/Stockholm"],
  utrecht: ["Utrecht", "Netherlands", "Europe/Amsterdam"],
  vienna: ["Vienna", "Austria", "Europe/Vienna"],
} as const;

export const customerCompanies: readonly CustomerCompany[] = [
  { key: "hotel-linde", name: "Hotel Linde", kind: "hotel", city: "Freiburg" },
  { key: "old-mill", name: "The Old Mill", kind: "inn", city: "Edinburgh" },
  { key: "logement", name: "Logement Haarlem", kind: "hotel", city: "Haarlem" },
  { key: "hotel-giralda", name: "Hotel Giralda", kind: "hotel", city: "Seville" },
  { key: "bistro-canut", name: "Bistro des Canuts", kind: "restaurant", city: "Lyon" },
  { key: "osteria-sette", name: "Osteria Sette", kind: "restaurant", city: "Bologna" },
  { key: "krog-norr", name: "Krog Norr", kind: "restaurant", city: "Umeå" },
  { key: "harbour-school", name: "Harbour School", kind: "school", city: "Cork" },
  { key: "corner-cafe", name: "Corner Café", kind: "café", city: "Brighton" },
];

type More = {
  ownFirst?: string;
  kind?: "internal";
  company?: string;
  mail?: string;
  sharedMail?: string;
  secondMail?: string;
  phone?: string;
  sharedPhone?: string;
  remark?: string;
  firstName?: string;
};

export const customers: readonly Customer[] = [
  person("Ama Mensah", "f", "en", "accra", "2019-04-11", {
    phone: "+233300000171",
    remark: "Prefers a call after 17:00. Does not drive.",
  }),
  person("Sofía Ruiz", "f", "es", "madrid", "2021-09-02", { secondMail: "sofia.ruiz@example.net" }),
  person("Tom Brandt", "m", "en", "london", "2022-01-20", {
    phone: "+442079460142",
    remark: "Would rather speak than write.",
  }),
  person("Yuki Tanaka", "f", "ja", "tokyo", "2023-06-15", { ownFirst: "由紀" }),
  person("Priya Nair", "f", "en", "bengaluru", "2020-11-30", { secondMail: "priya@example.com" }),
  person("Noor Haddad", "f", "ar", "amsterdam", "2021-03-08", { ownFirst: "نور" }),
  person("Lena Novák", "f", "en", "prague", "2024-02-17"),
  person("Ivo Silva", "m", "pt", "porto", "2018-05-23"),
  person("João Pereira", "m", "pt", "lisbon", "2025-01-14"),
  person("Karin Ek", "f", "sv", "umea", "2022-08-01"),
  person("Margit Braun", "f", "de", "dresden", "2016-12-05", {
    phone: "+493023125042",
    remark: "Hears badly on the phone; write large and short.",
  }),
  person("Hotel Linde", "f", "de", "freiburg", "2018-02-26", {
    company: "hotel-linde",
    firstName: "Petra",
    mail: "info@hotel-linde.example",
    sharedMail: "reception@hotel-linde.example",
  }),
  person("Bernd Linde", "m", "de", "freiburg", "2019-07-19", {
    company: "hotel-linde",
    mail: "bernd@hotel-linde.example",
    sharedMail: "info@hotel-linde.example",
  }),
  person("Fiona MacLeod", "f", "en", "edinburgh", "2020-03-03", {
    company: "old-mill",
    mail: "fiona@old-mill.example",
    sharedMail: "bookings@old-mill.example",
  }),
  person("Callum Reid", "m", "en", "edinburgh", "2023-10-09", {
    company: "old-mill",
    mail: "kitchen@old-mill.example",
  }),
  person("Sanne de Boer", "f", "nl", "haarlem", "2017-09-21", {
    company: "logement",
    mail: "sanne@logement.example",
    sharedMail: "info@logement.example",
  }),
  person("Álvaro Moreno", "m", "es", "seville", "2021-05-30", {
    company: "hotel-giralda",
    mail: "alvaro@giralda.example",
  }),
  person("Camille Perrin", "f", "fr", "lyon", "2022-11-11", {
    company: "bistro-canut",
    mail: "camille@canuts.example",
  }),
  person("Matteo Gallo", "m", "it", "bologna", "2024-04-04", {
    company: "osteria-sette",
    mail: "matteo@osteriasette.example",
  }),
  person("Elin Norberg", "f", "sv", "umea", "2020-10-12", { company: "krog-norr", mail: "elin@krognorr.example" }),
  person("Niamh Byrne", "f", "en", "cork", "2023-01-31", {
    company: "harbour-school",
    mail: "n.byrne@harbourschool.example",
  }),
  person("Oscar Lamb", "m", "en", "brighton", "2024-07-07", {
    company: "corner-cafe",
    mail: "hello@cornercafe.example",
  }),
  person("Saskia Vermeer", "f", "en", "amsterdam", "2020-01-06", {
    kind: "internal",
    mail: "saskia@halden.example",
    sharedMail: "bids@halden.example",
    remark: "Bid team. Deadlines are real.",
  }),
  person("Kofi Boateng", "m", "en", "accra", "2018-08-13", {
    kind: "internal",
    mail: "kofi@halden.example",
    remark: "Runs the Osu shop.",
  }),
  person("Anneke Visser", "f", "en", "amsterdam", "2022-05-16", {
    kind: "internal",
    mail: "anneke@halden.example",
    remark: "Press and website.",
  }),
  person("Grace Whitfield", "f", "en", "leeds", "2015-03-19", { remark: "81. Writes by hand; her nephew types it." }),
  person("Arthur Pell", "m", "en", "leeds", "2016-06-28", { sharedPhone: "+441632960017" }),
  person("Edith Pell", "f", "en", "leeds", "2016-06-28", { sharedPhone: "+441632960017" }),
  person("Maya Okafor", "f", "en", "london", "2023-04-25", { phone: "+442079460188" }),
  person("Axel Sundin", "m", "sv", "stockholm", "2025-02-02"),
  person("Siobhán Walsh", "f", "en", "cork", "2021-12-12"),
  person("Liam Doyle", "m", "en", "cork", "2024-09-18"),
  person("Aiko Hayashi", "f", "ja", "tokyo", "2022-02-22", { ownFirst: "愛子" }),
  person("Marcos Reyes", "m", "es", "madrid", "2023-08-30", { secondMail: "marcos@example.com" }),
  person("Olívia Santos", "f", "pt", "lisbon", "2019-11-05"),
  person("Samir Khalil", "m", "ar", "toronto", "2024-01-09", { ownFirst: "سمير" }),
  person("Dimitra Pappas", "f", "en", "athens", "2023-03-27"),
  person("Henrik Solberg", "m", "en", "oslo", "2020-06-06"),
  person("Ravi Iyer", "m", "en", "bengaluru", "2025-05-01"),
  person("Zoé Lambert", "f", "fr", "brussels", "2022-10-20"),
  person("Bogdan Nowak", "m", "pl", "krakow", "2018-01-15"),
  person("Chiara Bassi", "f", "it", "turin", "2025-08-22"),
  person("Friedrich Vogt", "m", "de", "hamburg", "2017-02-14"),
  person("Annegret Schulz", "f", "de", "berlin", "2014-10-30", {
    phone: "+493023125086",
    remark: "86. Her kettle is from 2014.",
  }),
  person("Deniz Kaya", "m", "de", "berlin", "2024-03-11"),
  person("Johanna Huber", "f", "de", "vienna", "2021-07-24"),
  person("Élodie Fontaine", "f", "fr", "paris", "2022-06-13", { phone: "+33199000042" }),
  person("Guillaume Roche", "m", "fr", "lille", "2020-09-09"),
  person("Marguerite Aubert", "f", "fr", "lyon", "2016-11-17"),
  person("Bram Jansen", "m", "nl", "utrecht", "2023-02-05"),
  person("Fatima el Idrissi", "f", "nl", "amsterdam", "2021-10-28"),
  person("Joke van Dijk", "f", "nl", "haarlem", "2015-05-12", { remark: "Reads badly; please call. Has a canary." }),
  person("Lucía Ferrer", "f", "es", "barcelona", "2024-11-19"),
  person("Pilar Ortega", "f", "es", "seville", "2019-02-08"),
  person("Giulia Ferraro", "f", "it", "turin", "2023-09-14"),
  person("Sergio Conti", "m", "it", "bologna", "2020-04-29"),
  person("Agnieszka Wójcik", "f", "pl", "krakow", "2022-03-16"),
  person("Piotr Zieliński", "m", "pl", "gdansk", "2021-01-25"),
  person("Layla Mansour", "f", "ar", "dubai", "2024-06-10", { ownFirst: "ليلى" }),
  person("Haruto Mori", "m", "ja", "osaka", "2023-12-01", { ownFirst: "陽翔" }),
];

function person(
  name: string,
  voice: Voice,
  language: Language,
  place: keyof typeof places,
  customerSince: string,
  more: More = {},
): Customer {
  const key = keyOf(name);
  const [city, country, timeZone] = places[place];
  return {
    key,
    name,
    firstName: more.firstName ?? name.split(" ")[0] ?? name,
    ...(more.ownFirst !== undefined && { ownFirstName: more.ownFirst }),
    kind: more.kind ?? "external",
    voice,
    language,
    city,
    country,
    timeZone,
    ...(more.company !== undefined && { companyKey: more.company }),
    customerSince,
    identities: identities(key, more),
    ...(more.remark !== undefined && { remark: more.remark }),
  };
}

function identities(key: string, more: More): Identity[] {
  const first = more.mail ?? `${key.replaceAll("-", ".")}@example.org`;
  const rest: (Identity | undefined)[] = [
    email(first, first.startsWith("info@") || first.startsWith("kitchen@") || first.startsWith("hello@")),
    email(more.secondMail, false),
    email(more.sharedMail, true),
    phone(more.phone, false),
    phone(more.sharedPhone, true),
  ];
  return rest.filter((identity) => identity !== undefined);
}

function email(value: string | undefined, shared: boolean): Identity | undefined {
  return value === undefined ? undefined : { kind: "email", value, shared };
}

function phone(value: string | undefined, shared: boolean): Identity | undefined {
  return value === undefined ? undefined : { kind: "phone", value, shared };
}

function keyOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, "-");
}
