import "./tables.ts";

/** Adds a customer with their identities. */
export { addCustomer, addIdentity, type NewCustomer, type NewIdentity } from "./add.ts";
/** Whom a mail is from: the customer with that address, or a new one. */
export { customerByAddress } from "./by-address.ts";
/** Companies that customers belong to. */
export { addCompany, joinCompany } from "./company.ts";
/** Refuses to write to whoever wants nothing that they did not ask for. */
export { mustBeContactable } from "./contact.ts";
/** What a customer is, and how identities are kept. */
export type { Customer, Identity } from "./customer.ts";
/** Takes away what is known of a person. */
export { eraseCustomers } from "./erase.ts";
/** One customer, or "not found". */
export { companiesOf, findCustomer, identitiesOf } from "./find.ts";
/** Customers who are one person: all of their ids, and one of them as the person who they are. */
export { customerAsFiled, partsOf } from "./person.ts";
/** The routes under /customers and /companies. */
export { customerRoutes } from "./routes.ts";
/** Which customers an actor may know of. */
export { customerVisibleTo } from "./visible.ts";
