import { createLazyRoute } from "@tanstack/react-router";
import { Welcome } from "./Welcome.tsx";

export const welcomePage = createLazyRoute("/welcome")({ component: Welcome });
