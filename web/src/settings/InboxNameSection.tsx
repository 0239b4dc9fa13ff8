import type { Inbox } from "@manyhands/client";
import { useState } from "react";
import { useMe } from "../api/index.ts";
import { LanguageSelect } from "../forms/index.ts";
import { isAddress } from "../sign-in/index.ts";
import { Field } from "../ui/index.ts";
import { EffectTitle, Section } from "./Section.tsx";
import { TextSetting } from "./TextSetting.tsx";
import type { Changing } from "./use-change.ts";

export interface InboxSectionProps {
  inbox: Changing<Inbox>;
}

export function InboxNameSection({ inbox }: InboxSectionProps) {
  const { value, change, problem } = inbox;
  const me = useMe();
  const [name, setName] = useState<string | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const shownName = name?.trim() || value.name;
  const from = value.senderStyle === "person" ? `${me.member.publicName} at ${shownName}` : shownName;
  return (
    <Section
      name="inboxes.name"
      effect={
        <>
          <EffectTitle>In the customer’s mailbox</EffectTitle>
          <div className="set-paper set-mail">
            <p>
              <b className="cut">{from}</b>
              <time>10:42</time>
            </p>
            <p className="set-mail-from">{address?.trim() || value.address}</p>
            <p>Re: Kettle arrived dented, box soaked</p>
          </div>
        </>
      }
    >
      <div className="set-pair">
        <TextSetting
          label="Name that customers see"
          value={value.name}
          problem={problem("name")}
          check={(text) => (text.trim() === "" ? "Write the name that stands in the customer’s mailbox." : undefined)}
          onType={setName}
          onSave={(text) => change({ name: text.trim() })}
          input={{ maxLength: 100 }}
        />
        <TextSetting
          label="Address"
          hint="Mail to an earlier address still comes in."
          value={value.address}
          problem={problem("address")}
          check={(text) => (isAddress(text) ? undefined : "Write the whole mail address, such as support@company.com.")}
          onType={setAddress}
          onSave={(text) => change({ address: text.trim().toLowerCase() })}
          input={{ type: "email", inputMode: "email", spellCheck: false, maxLength: 254 }}
        />
      </div>
      <AnswersFrom inbox={inbox} name={shownName} />
      <div className="set-pair">
        <Field label="Language of its customers" problem={problem("language")}>
          {(ways) => (
            <LanguageSelect
              {...ways}
              first="As the workspace"
              also={value.language ? [value.language] : []}
              value={value.language ?? ""}
              onChange={(event) => change({ language: event.target.value || null })}
            />
          )}
        </Field>
      </div>
    </Section>
  );
}

function AnswersFrom({ inbox: { value, change }, name }: InboxSectionProps & { name: string }) {
  const me = useMe();
  return (
    <fieldset className="set-options">
      <legend>Answers come from</legend>
      <label>
        <input
          type="radio"
          name="sender-style"
          checked={value.senderStyle === "person"}
          onChange={() => change({ senderStyle: "person" })}
        />
        <span>
          The person and the company <small>({`${me.member.publicName} at ${name}`})</small>
        </span>
      </label>
      <label>
        <input
          type="radio"
          name="sender-style"
          checked={value.senderStyle === "company"}
          onChange={() => change({ senderStyle: "company" })}
        />
        <span>
          The company alone <small>({name}); the person signs below</small>
        </span>
      </label>
    </fieldset>
  );
}
