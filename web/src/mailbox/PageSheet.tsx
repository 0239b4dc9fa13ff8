import { useEffect, useRef } from "react";
import { BackIcon, isDark } from "../ui/index.ts";
import "./page-sheet.css";

/** The customer's real page, opened from a link in a mail: as on their own phone, and what is pressed there counts. */
export function PageSheet({ url, title, close }: { url: string; title: string; close: () => void }) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back, as the button does
    <div className="phone-page" onKeyDown={(event) => event.key === "Escape" && close()}>
      <p>
        <button ref={back} type="button" onClick={close}>
          <BackIcon aria-hidden="true" />
          Back to the mails
        </button>
      </p>
      <div>
        <iframe title={title} src={here(url)} onLoad={(event) => asLight(event.currentTarget)} />
      </div>
    </div>
  );
}

/** The link as it is reached from this page: the machine may be known by several names. */
function here(url: string): string {
  const { pathname, search } = new URL(url, location.href);
  return pathname + search;
}

/** The page follows the light of the app around it. */
function asLight({ contentDocument }: HTMLIFrameElement): void {
  if (contentDocument) contentDocument.documentElement.dataset.theme = isDark() ? "dark" : "light";
}
