import { useState } from "react";
import { isAddress } from "../sign-in/index.ts";
import { CloseIcon, IconButton } from "../ui/index.ts";
import { NameForm } from "./Added.tsx";
import type { InboxSectionProps } from "./InboxNameSection.tsx";
import { EffectTitle, Section } from "./Section.tsx";

/** Senders that are treated other than by the general rules. */
export function SendersSection({ inbox: { value, change, problem } }: InboxSectionProps) {
  return (
    <Section
      name="inboxes.senders"
      lead="Machines write too. Mail of a machine stands under Automatic, unless it is named here."
      effect={
        <>
          <EffectTitle>What becomes of their mail</EffectTitle>
          <p>
            <b>A form</b> sends in the customer’s place: the customer stands in Reply-To, and is who we answer.
          </p>
          <p className="set-after">
            <b>Always</b> opens a conversation, however automatic it looks.
          </p>
        </>
      }
    >
      <Addresses
        label="Forms"
        example="no-reply@shop.example"
        addresses={value.formSenders}
        keep={(formSenders) => change({ formSenders })}
        problem={problem("formSenders")}
      />
      <Addresses
        label="Always"
        example="orders@partner.example"
        addresses={value.alwaysSenders}
        keep={(alwaysSenders) => change({ alwaysSenders })}
        problem={problem("alwaysSenders")}
      />
    </Section>
  );
}

interface AddressesProps {
  label: string;
  example: string;
  addresses: readonly string[];
  keep: (addresses: string[]) => void;
  problem: string | undefined;
}

function Addresses({ label, example, addresses, keep, problem }: AddressesProps) {
  const [added, setAdded] = useState(0);
  return (
    <div className="set-addresses">
      {addresses.length > 0 && (
        <ul aria-label={label}>
          {addresses.map((address) => (
            <li key={address}>
              {address}
              <IconButton
                label={`Take ${address} away`}
                icon={<CloseIcon />}
                size="small"
                onClick={() => keep(addresses.filter((other) => other !== address))}
              />
            </li>
          ))}
        </ul>
      )}
      <NameForm
        key={added}
        label={label}
        placeholder={example}
        button="Add"
        empty="Write the address that its mail comes from."
        max={254}
        add={async (text) => {
          if (!isAddress(text)) throw new Error(`Write a whole mail address, such as ${example}.`);
          keep([...new Set([...addresses, text.toLowerCase()])]);
          setAdded((times) => times + 1);
        }}
      />
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
