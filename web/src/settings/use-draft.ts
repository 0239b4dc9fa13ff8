import { useEffect, useRef, useState } from "react";

const pauseMs = 1_200;

export interface Draft {
  text: string;
  type: (text: string) => void;
  /** Keeps it now: the field was left, or Enter was pressed. */
  keep: () => void;
}

/** What is typed into a field, kept when the typing pauses or the field is left. What is kept elsewhere meanwhile is taken up. */
export function useDraft(kept: string, save: (text: string) => void, wait = pauseMs): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ typed, kept, save });
  latest.current = { typed, kept, save };

  const keep = () => {
    clearTimeout(timer.current);
    const now = latest.current;
    if (now.typed !== null && now.typed !== now.kept) now.save(now.typed);
  };
  const leave = useRef(keep);
  leave.current = keep;
  useEffect(() => () => leave.current(), []);
  // Once it is kept as it was typed, the field follows what is kept again.
  useEffect(() => {
    if (typed === kept) setTyped(null);
  }, [typed, kept]);

  return {
    text: typed ?? kept,
    type: (text) => {
      setTyped(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => leave.current(), wait);
    },
    keep,
  };
}
