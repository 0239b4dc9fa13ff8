import { createLazyRoute } from "@tanstack/react-router";

export const welcomePage = createLazyRoute("/welcome")({ component: () => null });
