import { useEffect, useState } from "react";

const settledMs = 120;

/** What was typed once the fingers rest for a moment, so that not every letter is asked for. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), settledMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
