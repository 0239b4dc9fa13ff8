/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;

export type Skin = { base: Colour; shade: Colour; line: Colour; lip: Colour };

export type Eyes = "dots" | "lashes" | "smiling" | "lidded";
export type Mouth = "smile" | "broad" | "gentle" | "lips" | "sideways";
export type Beard = "full" | "long" | "short" | "stubble" | "moustache" | "goatee";
export type Glasses = "round" | "square" | "half" | "wide";
export type Jaw = "oval" | "round" | "square" | "long" | "heart";
export type Extra = "freckles" | "lines" | "crowsFeet" | "studs" | "hoops" | "hearingAid" | "blush" | "beautySpot";

/** Everything that a drawing is made of. Left out means: not there. */
export type Traits = {
  background: Colour;
  skin: Skin;
  jaw: Jaw;
  hair: { style: string; colour: Colour; accent?: Colour };
  brows: Colour;
  eyes: Eyes;
  mouth: Mouth;
  clothes: { style: string; colour: Colour; accent: Colour };
  beard?: { style: Beard; colour: Colour };
  glasses?: { style: Glasses; colour: Colour };
  extras?: readonly Extra[];
};

/** A drawn face that a member may choose as public picture. `alt` names what is seen, never who it is. */
export type Face = { id: string; alt: string; traits: Traits };
