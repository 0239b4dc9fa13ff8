import { useState } from "react";
import { classes } from "./classes.ts";
import { hueOf, initialsOf } from "./face.ts";
import "./face.css";

export interface FaceProps {
  name: string;
  pictureUrl?: string | null | undefined;
  /** In pixels. */
  size?: number;
  /** A team or a company rather than a person. */
  square?: boolean;
  /** Here now. */
  here?: boolean;
  /** Where the name stands beside it already, the picture says nothing to a screen reader. */
  named?: boolean;
}

/** Somebody's picture, or their initials on a colour that stays theirs. */
export function Face({ name, pictureUrl, size = 30, square, here, named = true }: FaceProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const shown = pictureUrl && broken !== pictureUrl;
  return (
    <span
      className={classes("face", square && "face-square", here && "face-here")}
      style={{ "--face-size": `${size}px`, "--face-hue": hueOf(name) }}
      {...(named ? { "aria-hidden": true } : { role: "img", "aria-label": name, title: name })}
    >
      {shown ? (
        <img src={pictureUrl} alt="" width={size} height={size} onError={() => setBroken(pictureUrl)} />
      ) : (
        initialsOf(name)
      )}
    </span>
  );
}
