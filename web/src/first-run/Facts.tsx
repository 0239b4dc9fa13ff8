import type { SetUp } from "@manyhands/client";
import { HardDrive, KeyRound } from "lucide-react";
import { LanguageIcon } from "../ui/index.ts";

/** Where it runs, who reaches it, where everything is kept. */
export function Facts({ place }: { place: SetUp }) {
  const host = hostOf(place.publicUrl);
  return (
    <ul className="facts">
      <li>
        <KeyRound aria-hidden="true" />
        <span>
          {place.localOnly ? (
            <>
              <b>Only this machine</b> reaches it, at {host}
            </>
          ) : (
            <>
              <b>Others reach it</b> at {host}
            </>
          )}
        </span>
      </li>
      <li>
        <HardDrive aria-hidden="true" />
        <span>
          <b>Everything is kept</b> in the folder {place.home}
        </span>
      </li>
      <li>
        <LanguageIcon aria-hidden="true" />
        <b>English</b>
      </li>
    </ul>
  );
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
