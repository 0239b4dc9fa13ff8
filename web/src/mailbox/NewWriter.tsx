import { useForm } from "../forms/index.ts";
import { isAddress } from "../sign-in/index.ts";
import { Button, Field, TextInput } from "../ui/index.ts";
import "./phone.css";
import "./new-writer.css";

export interface NewWriterProps {
  take: (writer: { name: string; address: string }) => void;
  cancel?: () => void;
}

/** Somebody whom nobody knows yet: a name and an address suffice to write. */
export function NewWriter({ take, cancel }: NewWriterProps) {
  const form = useForm({
    check: ({ name = "", address = "" }) => ({
      ...(name.trim() === "" && { name: "Write a name, such as Ama Mensah." }),
      ...(!isAddress(address) && { address: "Write a whole mail address, such as ama@example.org." }),
    }),
    send: async ({ name = "", address = "" }) => take({ name: name.trim(), address: address.trim().toLowerCase() }),
  });
  return (
    <form className="phone phone-new" noValidate onSubmit={form.onSubmit}>
      <h2>Who writes?</h2>
      <p>Nobody has to be known here to write to you.</p>
      <Field label="Name" problem={form.fields.name}>
        {(ways) => <TextInput {...ways} name="name" autoFocus maxLength={100} />}
      </Field>
      <Field label="Mail address" problem={form.fields.address}>
        {(ways) => <TextInput {...ways} name="address" type="email" inputMode="email" placeholder="ama@example.org" />}
      </Field>
      <Button type="submit" look="fill" size="large">
        Take the phone
      </Button>
      {cancel && (
        <Button look="plain" onClick={cancel}>
          Back
        </Button>
      )}
    </form>
  );
}
