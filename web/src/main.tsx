import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/index.ts";
import { restoreTheme } from "./ui/index.ts";

restoreTheme();
const place = document.getElementById("app");
if (!place) throw new Error("The page has no place for the app.");
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
