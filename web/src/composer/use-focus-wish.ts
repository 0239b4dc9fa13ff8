import { type RefObject, useCallback, useEffect, useRef } from "react";

export interface ComposerHandle {
  focus: () => void;
}

export interface FocusWish {
  focus: () => void;
  /** The editor is there and says how it takes the focus. */
  ready: (focus: () => void) => void;
  /** It has got it. */
  granted: () => void;
}

/** Who asks for the focus while the editor is just taking over from the plain field gets it when it is there. */
export function useFocusWish(handle: RefObject<ComposerHandle | null>): FocusWish {
  const take = useRef(() => {});
  const wished = useRef(false);
  const focus = useCallback(() => {
    wished.current = true;
    take.current();
  }, []);
  const ready = useCallback((given: () => void) => {
    take.current = given;
    if (wished.current) given();
  }, []);
  const granted = useCallback(() => {
    wished.current = false;
  }, []);
  useEffect(() => {
    handle.current = { focus };
    return () => {
      handle.current = null;
    };
  }, [handle, focus]);
  return { focus, ready, granted };
}
