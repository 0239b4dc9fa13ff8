import type { Person } from "@manyhands/client";
import { Face } from "../ui/index.ts";
import { pictureOf } from "./picture.ts";

/** A member by face: their picture, their drawing, or their initials. */
export function Somebody({ person, size = 30, named = true }: { person: Person; size?: number; named?: boolean }) {
  return <Face name={person.name} pictureUrl={pictureOf(person)} size={size} named={named} />;
}
