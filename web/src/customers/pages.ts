import { createLazyRoute } from "@tanstack/react-router";
import { CompanyPage } from "./CompanyPage.tsx";
import { CustomerPage } from "./CustomerPage.tsx";
import { CustomersPage } from "./CustomersPage.tsx";

export const customersPage = createLazyRoute("/$slug/customers")({ component: CustomersPage });
export const customerPage = createLazyRoute("/$slug/customers/$customerId")({ component: CustomerPage });
export const companyPage = createLazyRoute("/$slug/companies/$companyId")({ component: CompanyPage });
