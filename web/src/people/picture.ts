import type { Person } from "@manyhands/client";

/** Where one of the drawn faces is shown. */
function facePicture(face: string): string {
  return `/c-assets/faces/${encodeURIComponent(face)}.svg`;
}

/** A member's own picture, or the drawing that they chose; null where initials stand. */
export function pictureOf({ pictureUrl, face }: Pick<Person, "pictureUrl" | "face">): string | null {
  return pictureUrl ?? (face ? facePicture(face) : null);
}
