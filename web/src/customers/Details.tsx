import type { Customer, CustomerChange } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { LanguageSelect, TimeZoneSelect } from "../forms/index.ts";
import { Button, Dialog, Field, Select, Switch, TextInput } from "../ui/index.ts";
import { CustomInput } from "./CustomInput.tsx";
import { companiesQuery } from "./queries.ts";
import { useChangeCustomer } from "./use-change-customer.ts";

/** Everything that is known of a customer as a form: who they are, where they belong, what they do not want. */
export function Details({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const form = useId();
  const change = useChangeCustomer(customer);
  const [given, setGiven] = useState<CustomerChange>({});
  const set = (more: CustomerChange) => setGiven({ ...given, ...more });

  function keep(event: FormEvent): void {
    event.preventDefault();
    onClose();
    if (Object.keys(given).length > 0) void change(given, before(customer, given));
  }
  return (
    <Dialog
      title={customer.name}
      onClose={onClose}
      foot={
        <>
          <Button look="plain" onClick={onClose}>
            Leave as it was
          </Button>
          <Button look="fill" type="submit" form={form}>
            Keep
          </Button>
        </>
      }
    >
      <form id={form} className="details" onSubmit={keep}>
        <Field label="Name">
          {(ways) => (
            <TextInput
              {...ways}
              required
              maxLength={200}
              defaultValue={customer.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <Place customer={customer} set={set} />
        <CompanyField customer={customer} chosen={given.companyIds} onChoose={(companyIds) => set({ companyIds })} />
        {customer.custom.map((field) => (
          <CustomInput
            key={field.id}
            field={field}
            onChange={(value) => set({ custom: { ...given.custom, [field.id]: value } })}
          />
        ))}
        <Switch
          label="Do not contact"
          hint="Answers to what they write still go. No questions, no reminders, nothing of our own accord."
          checked={given.doNotContact ?? customer.doNotContactSince !== null}
          onChange={(doNotContact) => set({ doNotContact })}
        />
        <Switch
          label="Ask whether it is solved"
          checked={given.asksWhetherSolved ?? customer.asksWhetherSolved}
          onChange={(asksWhetherSolved) => set({ asksWhetherSolved })}
        />
      </form>
    </Dialog>
  );
}

type Set = (more: CustomerChange) => void;

/** Where they are and how they speak: their language is that of our mails, their zone that of the times in them. */
function Place({ customer, set }: { customer: Customer; set: Set }) {
  return (
    <>
      <Field label="City">
        {(ways) => (
          <TextInput
            {...ways}
            maxLength={100}
            defaultValue={customer.city ?? ""}
            onChange={(event) => set({ city: event.target.value.trim() || null })}
          />
        )}
      </Field>
      <Field label="Language" hint="Our mails' own words are in it.">
        {(ways) => (
          <LanguageSelect
            {...ways}
            first="Not known"
            also={customer.language ? [customer.language] : []}
            defaultValue={customer.language ?? ""}
            onChange={(event) => set({ language: event.target.value || null })}
          />
        )}
      </Field>
      <Field label="Time zone">
        {(ways) => (
          <TimeZoneSelect
            {...ways}
            first="As the company's"
            {...(customer.timeZone && { also: customer.timeZone })}
            defaultValue={customer.timeZone ?? ""}
            onChange={(event) => set({ timeZone: event.target.value || null })}
          />
        )}
      </Field>
    </>
  );
}

interface CompanyFieldProps {
  customer: Customer;
  chosen: string[] | undefined;
  onChoose: (ids: string[]) => void;
}

function CompanyField({ customer, chosen, onChoose }: CompanyFieldProps) {
  const { data: companies = [] } = useQuery(companiesQuery);
  const ids = chosen ?? customer.companies.map(({ id }) => id);
  if (companies.length === 0) return null;
  const [first = ""] = ids;
  return (
    <Field label="Company" hint="Whoever has an address at a company's domain belongs to it by themselves.">
      {(ways) => (
        <Select
          {...ways}
          value={first}
          onChange={(event) => onChoose([...(event.target.value ? [event.target.value] : []), ...ids.slice(1)])}
        >
          <option value="">None</option>
          {companies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** How it was, of what is to be changed: for the way back. */
function before(customer: Customer, given: CustomerChange): CustomerChange {
  const { name, city, language, timeZone, asksWhetherSolved, doNotContactSince, companies, custom } = customer;
  const values = Object.fromEntries(custom.map(({ id, value }) => [id, value]));
  const all: CustomerChange = {
    name,
    city,
    language,
    timeZone,
    asksWhetherSolved,
    doNotContact: doNotContactSince !== null,
    companyIds: companies.map(({ id }) => id),
    custom: Object.fromEntries(Object.keys(given.custom ?? {}).map((id) => [id, values[id] ?? null])),
  };
  return Object.fromEntries(Object.entries(all).filter(([field]) => field in given));
}
