/** The demo workspace `halden`: its people, what customers brought them, and three months of it. Nothing is written here. */
export { company, members, products, teams } from "./cast.ts";
export type { DemoConversation, DemoEnding, DemoMessage } from "./conversation.ts";
export { customerCompanies, customers } from "./customers.ts";
export { type DemoWish, demoConversations, streamConversations } from "./generate.ts";
export {
  type AutomaticMail,
  automaticMails,
  type Channel,
  type Ending,
  type Language,
  type Matter,
  matters,
  type ProductKind,
  type Scene,
  scenes,
  type TeamKey,
  type Turn,
  type Voice,
} from "./matters/index.ts";
export type {
  Company,
  Customer,
  CustomerCompany,
  Identity,
  Member,
  Product,
  Role,
  Team,
  WorkingHours,
} from "./people.ts";
