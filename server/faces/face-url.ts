/** Where the drawings are served, to customers too. */
export const facesPath = "/c-assets/faces";

export function faceUrl(face: string): string {
  return `${facesPath}/${face}.svg`;
}
