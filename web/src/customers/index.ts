export { CustomerPanel, type CustomerPanelProps } from "./CustomerPanel.tsx";
export { Needs } from "./Needs.tsx";
export { companyPage, customerPage, customersPage } from "./pages.ts";
export { customerQuery, customersQuery, historyQuery } from "./queries.ts";
