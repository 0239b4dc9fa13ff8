/** The audit trail: each change of a setting, by whom, when, from what to what. */
import "./tables.ts";

export { auditRoutes } from "./routes.ts";
export { writeAudit } from "./write-audit.ts";
