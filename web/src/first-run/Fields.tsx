import { LanguageSelect, TimeZoneSelect } from "../forms/index.ts";
import { passwordLengthMin } from "../sign-in/index.ts";
import { clockWords, useNow } from "../time/index.ts";
import { Field, TextInput } from "../ui/index.ts";
import { type Answers, filled } from "./answers.ts";

export interface Filling {
  answers: Answers;
  wrong: Record<string, string>;
  set: (name: keyof Answers, value: string) => void;
}

export function YouFields({ answers, wrong, set }: Filling) {
  return (
    <>
      <Field label="Your name" problem={wrong.name}>
        {(ways) => (
          <TextInput
            {...ways}
            name="name"
            autoComplete="name"
            maxLength={100}
            autoFocus
            value={answers.name}
            onChange={(event) => set("name", event.target.value)}
          />
        )}
      </Field>
      <Field label="Your mail address" hint="You sign in with it. Customers never see it." problem={wrong.email}>
        {(ways) => (
          <TextInput
            {...ways}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="username"
            value={answers.email}
            onChange={(event) => set("email", event.target.value)}
          />
        )}
      </Field>
      <Field
        label="Password"
        hint={`${passwordLengthMin} characters or more: four words do well.`}
        problem={wrong.password}
      >
        {(ways) => (
          <TextInput
            {...ways}
            name="password"
            type="password"
            autoComplete="new-password"
            value={answers.password}
            onChange={(event) => set("password", event.target.value)}
          />
        )}
      </Field>
    </>
  );
}

export function CompanyFields({ answers, wrong, set }: Filling) {
  const now = useNow();
  return (
    <>
      <Field label="Company" problem={wrong.company}>
        {(ways) => (
          <TextInput
            {...ways}
            name="company"
            autoComplete="organization"
            maxLength={100}
            autoFocus
            value={answers.company}
            onChange={(event) => set("company", event.target.value)}
          />
        )}
      </Field>
      <Field label="Short name in the address" problem={wrong.slug}>
        {(ways) => (
          <TextInput
            {...ways}
            name="slug"
            spellCheck={false}
            autoCapitalize="none"
            maxLength={40}
            value={answers.slug ?? (answers.company.trim() === "" ? "" : filled(answers).slug)}
            onChange={(event) => set("slug", event.target.value.toLowerCase())}
          />
        )}
      </Field>
      <div className="set-up-pair">
        <Field label="Language of your customers" problem={wrong.language}>
          {(ways) => (
            <LanguageSelect
              {...ways}
              name="language"
              value={answers.language}
              onChange={(event) => set("language", event.target.value)}
            />
          )}
        </Field>
        <Field label="Time zone" hint={`It is ${clockWords(now, answers.timeZone)} there.`} problem={wrong.timeZone}>
          {(ways) => (
            <TimeZoneSelect
              {...ways}
              name="timeZone"
              also={answers.timeZone}
              value={answers.timeZone}
              onChange={(event) => set("timeZone", event.target.value)}
            />
          )}
        </Field>
      </div>
    </>
  );
}

export function InboxFields({ answers, wrong, set }: Filling) {
  const { inboxName, address } = filled(answers);
  return (
    <>
      <Field label="Name that customers see" problem={wrong.inboxName}>
        {(ways) => (
          <TextInput
            {...ways}
            name="inboxName"
            maxLength={100}
            autoFocus
            value={inboxName}
            onChange={(event) => set("inboxName", event.target.value)}
          />
        )}
      </Field>
      <Field
        label="Address that customers write to"
        hint="Nothing is sent or fetched yet: mail stays here until you name a mail server."
        problem={wrong.address}
      >
        {(ways) => (
          <TextInput
            {...ways}
            name="address"
            type="email"
            inputMode="email"
            spellCheck={false}
            placeholder="support@company.com"
            value={address}
            onChange={(event) => set("address", event.target.value)}
          />
        )}
      </Field>
    </>
  );
}
