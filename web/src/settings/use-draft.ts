import { useEffect, useRef, useState } from "react";

const pauseMs = 1_200;

export interface Draft {
  text: string;
  type: (text: string) => void;
  /** Keeps it now: the field was left, or Enter was pressed. */
  keep: () => void;
  /** Forgets what was typed: the field shows what is kept. */
  drop: () => void;
}

/**
 * What is typed into a field, kept when the typing pauses or the field is left. A refused text stays, so that it can be
 * corrected; what is kept from elsewhere meanwhile, such as by an undo, is taken up.
 */
export function useDraft(kept: string, save: (text: string) => void, refused = false): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef<string>(undefined);
  const latest = useRef({ typed, kept, save });
  latest.current = { typed, kept, save };

  const keep = () => {
    clearTimeout(timer.current);
    const now = latest.current;
    if (now.typed === null || now.typed === now.kept || now.typed === sent.current) return;
    sent.current = now.typed;
    now.save(now.typed);
  };
  const leave = useRef(keep);
  leave.current = keep;
  useEffect(() => () => leave.current(), []);

  const drop = () => {
    clearTimeout(timer.current);
    sent.current = undefined;
    setTyped(null);
  };
  const matched = useRef(false);
  useEffect(() => {
    if (typed === kept) matched.current = true;
    else if (matched.current) {
      matched.current = false;
      if (!refused && typed === sent.current) {
        sent.current = undefined;
        setTyped(null);
      }
    }
  }, [typed, kept, refused]);

  return {
    text: typed ?? kept,
    type: (text) => {
      sent.current = undefined;
      setTyped(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => leave.current(), pauseMs);
    },
    keep,
    drop,
  };
}
