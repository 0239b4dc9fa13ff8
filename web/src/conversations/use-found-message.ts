import { useEffect } from "react";
import { useInboxSearch } from "./inbox-search.ts";
import { markInFrame, markWords } from "./mark-words.ts";

/** Designed mails grow to their height a moment after they are shown, and push away what stands below. */
const settledMs = 400;

export const placeOfMessage = (id: string): string => `message-${id}`;

/** Opened from what was found: scrolled to the message, the words marked, for as long as the address says so. */
export function useFoundMessage(isRead: boolean): void {
  const { message, mark = "" } = useInboxSearch();
  useEffect(() => {
    const place = isRead && message ? document.getElementById(placeOfMessage(message)) : null;
    if (!place) return;
    place.classList.add("found");
    const show = () => {
      const words = mark.split(" ").filter(Boolean);
      markWords(place, words);
      for (const frame of place.querySelectorAll("iframe")) markInFrame(frame, words);
      place.scrollIntoView({ block: place.offsetHeight > innerHeight / 2 ? "start" : "center" });
    };
    show();
    const timer = setTimeout(show, settledMs);
    return () => {
      clearTimeout(timer);
      place.classList.remove("found");
      markWords(place, []);
    };
  }, [isRead, message, mark]);
}
