export { CustomerPanel, type CustomerPanelProps } from "./CustomerPanel.tsx";
export { customerPage, customersPage } from "./pages.ts";
export { customerQuery, customersQuery, historyQuery } from "./queries.ts";
