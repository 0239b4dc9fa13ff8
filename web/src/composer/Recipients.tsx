import type { Addressee } from "@manyhands/client";
import { useId, useState } from "react";
import { CloseIcon } from "../ui/index.ts";
import { readAddresses, sameAddress } from "./addresses.ts";
import "./recipients.css";

export interface RecipientLineProps {
  label: string;
  addressees: readonly Addressee[];
  onChange: (addressees: Addressee[]) => void;
  autoFocus?: boolean;
}

/** One line of addressees: typed or pasted, each can be taken away again. */
export function RecipientLine({ label, addressees, onChange, autoFocus }: RecipientLineProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  function take(): boolean {
    const { read, left } = readAddresses(typed);
    const fresh = read.filter((one) => !addressees.some((known) => sameAddress(known, one)));
    if (fresh.length > 0) onChange([...addressees, ...fresh]);
    setTyped(left);
    setWrong(left !== "");
    return left === "";
  }
  return (
    <div className="recipients">
      <label htmlFor={id}>{label}</label>
      <ul>
        {addressees.map((one) => (
          <li key={one.address} title={one.address}>
            <span className="cut">{one.name || one.address}</span>
            <button
              type="button"
              aria-label={`Take ${one.name || one.address} away`}
              onClick={() => onChange(addressees.filter((known) => !sameAddress(known, one)))}
            >
              <CloseIcon aria-hidden="true" />
            </button>
          </li>
        ))}
        <li className="recipients-new">
          <input
            id={id}
            type="email"
            multiple
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the line was just opened to type into
            autoFocus={autoFocus}
            value={typed}
            aria-invalid={wrong || undefined}
            placeholder={addressees.length === 0 ? "name@example.org" : ""}
            onChange={(event) => {
              setTyped(event.target.value);
              setWrong(false);
            }}
            onBlur={take}
            onKeyDown={(event) => {
              if (event.key === "Backspace" && typed === "") onChange(addressees.slice(0, -1));
              if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === ",") {
                event.preventDefault();
                take();
              }
            }}
          />
        </li>
      </ul>
      {wrong && (
        <p role="alert" className="field-problem">
          “{typed}” is no mail address. Correct it, or take it away.
        </p>
      )}
    </div>
  );
}
