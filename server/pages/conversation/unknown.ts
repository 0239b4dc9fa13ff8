import { makePhrases } from "../../texts/index.ts";
import { html } from "../markup/index.ts";
import { document } from "./document.ts";
import { icon } from "./icons.ts";
import { firstAccepted } from "./view.ts";

const ownColour = "#17614f";

interface Asked {
  language: string | undefined;
  acceptLanguage: string | undefined;
}

/** The same page for every link that opens nothing, whatever the reason: it tells nobody what exists. */
export function unknownPage({ language, acceptLanguage }: Asked, nonce: string): string {
  const phrases = makePhrases(new Map(), language ?? firstAccepted(acceptLanguage) ?? "en", "en");
  return plainPage(phrases.say("page.unknown.title"), phrases.say("page.unknown.lead"), phrases, nonce);
}

/** A page for what went wrong before it was known whose page it is. */
export function faultPage(
  { language, acceptLanguage }: Asked,
  key: "page.refused.fault" | "page.refused.too_often",
  nonce: string,
): string {
  const phrases = makePhrases(new Map(), language ?? firstAccepted(acceptLanguage) ?? "en", "en");
  return plainPage(phrases.say(key), "", phrases, nonce);
}

function plainPage(title: string, lead: string, phrases: ReturnType<typeof makePhrases>, nonce: string): string {
  return document({
    nonce,
    language: phrases.language,
    direction: phrases.direction,
    colour: ownColour,
    title,
    main: html`<div class="head plain"><span class="n">${icon("mail")}</span><h1>${title}</h1>${lead && html`<p class="lead">${lead}</p>`}</div>`,
  });
}
