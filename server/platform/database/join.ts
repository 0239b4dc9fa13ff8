import { resolve } from "node:path";
import { isClaimed } from "../claim.ts";
import { addressOn } from "./embedded.ts";
import { findPlace } from "./place.ts";

/** The embedded server of another process on this folder, if one runs there. */
export function joinEmbedded(folder: string): { url(database: string): string } | undefined {
  const place = findPlace(resolve(folder));
  if (!isClaimed(place.folder)) return undefined;
  return { url: (database) => addressOn(place, database) };
}
