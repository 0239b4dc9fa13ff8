/** Joins the class names that hold: `classes("row", unseen && "row-new")`. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
