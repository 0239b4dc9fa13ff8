import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

const place = document.getElementById("app");
if (!place) throw new Error("The page has no place for the app.");
createRoot(place).render(<StrictMode>Manyhands</StrictMode>);
