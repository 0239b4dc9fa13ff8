import { clothes } from "./clothes.ts";
import { darker } from "./colours.ts";
import type { Traits } from "./face.ts";
import { beard, brows, ears, extras, eyes, glasses, head, mouth, nose } from "./features.ts";
import { hair } from "./hair.ts";
import { circle } from "./shapes.ts";

/** Draws a face from back to front on a round background, in a field of 96 by 96. */
export function draw(traits: Traits): string {
  const { skin } = traits;
  const { back, front, ears: earsShow } = hair(traits.hair);
  const features = darker(skin.line, 0.25);
  const named = traits.extras ?? [];
  const onSkin = named.filter((name) => !onTop.has(name));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">`,
    circle(48, 48, 48, traits.background),
    back,
    clothes(traits.clothes, skin),
    earsShow ? ears(skin) : "",
    head(traits.jaw, skin),
    extras(onSkin, skin),
    nose(skin),
    traits.beard ? beard(traits.beard, skin) : "",
    mouth(traits.mouth, skin, features),
    eyes(traits.eyes, features),
    brows(traits.brows, traits.beard !== undefined),
    front,
    traits.glasses ? glasses(traits.glasses) : "",
    extras(
      named.filter((name) => onTop.has(name)),
      skin,
    ),
    "</svg>",
  ].join("");
}

const onTop: ReadonlySet<string> = new Set(["studs", "hoops", "hearingAid"]);
