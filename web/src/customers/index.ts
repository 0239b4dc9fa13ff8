import { createLazyRoute } from "@tanstack/react-router";

export const customersPage = createLazyRoute("/$slug/customers")({ component: () => null });
export const customerPage = createLazyRoute("/$slug/customers/$customerId")({ component: () => null });
