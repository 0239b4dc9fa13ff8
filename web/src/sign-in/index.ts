import { createLazyRoute } from "@tanstack/react-router";

export const signInPage = createLazyRoute("/sign-in")({ component: () => null });
