import { faceUrl, hueOf, initials } from "../../faces/index.ts";
import { type Phrases, partsOf, type TextKey } from "../../texts/index.ts";
import { type Html, html, type Part } from "../markup/index.ts";

interface Seen {
  name: string;
  face: string | null;
  pictureUrl: string | null;
}

/** The face of somebody of the company. The name stands beside it, so it says nothing to screen readers. */
export function faceOf({ name, face, pictureUrl }: Seen): Html {
  const source = pictureUrl ?? (face ? faceUrl(face) : null);
  if (!source) return customerFace(name);
  return html`<span class="av" aria-hidden="true"><img src="${source}" alt="" width="52" height="52"></span>`;
}

/** Initials on a colour that is always the same for this name. */
export function customerFace(name: string): Html {
  return html`<span class="av hue-${hueStep(name)}" aria-hidden="true">${initials(name)}</span>`;
}

export function companyFace(name: string): Html {
  return html`<span class="av own" aria-hidden="true">${initials(name).slice(0, 1)}</span>`;
}

const hueSteps = 24;

function hueStep(name: string): number {
  return Math.floor(hueOf(name) / (360 / hueSteps));
}

/** The colours of the initials: the policy of the page forbids style in attributes. */
export const hueStyle = Array.from(
  { length: hueSteps },
  (_, step) => `.hue-${step}{--h:${Math.round((step * 360) / hueSteps)}}`,
).join("");

/** A text with marked-up values in it, such as a name in bold. Its own words are escaped. */
export function sayWith(phrases: Phrases, key: TextKey, values: Readonly<Record<string, Part>>): Html {
  const parts = partsOf(phrases.template(key));
  return html`${parts.map(({ words, name }) => html`${words}${name === undefined ? null : (values[name] ?? `{${name}}`)}`)}`;
}
