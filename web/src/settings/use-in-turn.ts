import { useRef } from "react";

/** Does one thing after the other, in the order they were asked for: what is asked last then holds. */
export function useInTurn(): <Outcome>(act: () => Promise<Outcome>) => Promise<Outcome> {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return (act) => {
    const doing = last.current.then(act);
    last.current = doing.catch(() => {});
    return doing;
  };
}
