import type { ReactNode, RefObject } from "react";
import { Popover, type PopoverHandle, type PopoverProps, type PopoverTrigger } from "./Popover.tsx";
import { WhenChoice, type WhenChoiceProps } from "./WhenChoice.tsx";

export interface WhenMenuProps extends WhenChoiceProps {
  label: string;
  trigger: (ways: PopoverTrigger) => ReactNode;
  side?: NonNullable<PopoverProps["side"]>;
  handle?: RefObject<PopoverHandle | null>;
}

/** The choice of a time, beside the button that asks for one. */
export function WhenMenu({ label, trigger, onChoose, reason = false, side = "bottom-end", handle }: WhenMenuProps) {
  return (
    <Popover label={label} trigger={trigger} side={side} className="when-pop" {...(handle && { handle })}>
      {(close) => (
        <>
          <p className="when-title">{label}</p>
          <WhenChoice
            reason={reason}
            onChoose={(at, why) => {
              close();
              onChoose(at, why);
            }}
          />
        </>
      )}
    </Popover>
  );
}
