import { createLazyRoute } from "@tanstack/react-router";
import { SearchPage } from "./SearchPage.tsx";

export const searchPage = createLazyRoute("/$slug/search")({ component: SearchPage });
