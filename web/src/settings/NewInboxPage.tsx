import type { Inbox, Team } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { call, inboxesQuery, newKey, teamsQuery, useMe } from "../api/index.ts";
import { FormProblem, useForm } from "../forms/index.ts";
import { isAddress } from "../sign-in/index.ts";
import { Button, Field, Select, TextInput } from "../ui/index.ts";
import { useWorkspace } from "../workspace/index.ts";
import { Loaded } from "./Loaded.tsx";
import { useReadOnly } from "./may.ts";
import { Page } from "./Page.tsx";
import { EffectTitle, Section } from "./Section.tsx";
import "./people.css";

export function NewInboxPage() {
  const teams = useQuery(teamsQuery);
  return (
    <Page title="Add an inbox" kicker="Inboxes" readOnly={useReadOnly()}>
      <Loaded of={teams}>{(all) => <NewInbox teams={all.filter(({ archived }) => !archived)} />}</Loaded>
    </Page>
  );
}

function NewInbox({ teams }: { teams: Team[] }) {
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  const company = useWorkspace()?.name ?? "";
  const [name, setName] = useState<string | null>(null);
  const [address, setAddress] = useState("");
  const shown = name ?? company;
  const form = useForm({
    check: (values) => ({
      ...((values.name ?? "").trim() === "" && { name: "Write the name that stands in the customer’s mailbox." }),
      ...(!isAddress(values.address ?? "") && {
        address: "Write the whole mail address, such as repairs@company.com.",
      }),
    }),
    send: async (values) => {
      const inbox = await call("POST /inboxes", {
        key: newKey(),
        body: {
          name: (values.name ?? "").trim(),
          address: (values.address ?? "").trim().toLowerCase(),
          teamId: values.teamId ?? "",
        },
      });
      client.setQueryData(inboxesQuery.queryKey, (all: Inbox[] | undefined) => [...(all ?? []), inbox]);
      await navigate({ to: "/$slug/settings/$section/$rowId", params: { slug, section: "inboxes", rowId: inbox.id } });
    },
  });
  return (
    <Section
      name="inboxes.name"
      title="Name, address and team"
      effect={
        <>
          <EffectTitle>In the customer’s mailbox</EffectTitle>
          <div className="set-paper set-mail">
            <p>
              <b className="cut">
                {me.member.publicName} at {shown.trim() || company}
              </b>
              <time>10:42</time>
            </p>
            <p className="set-mail-from">{address.trim() || "repairs@company.com"}</p>
            <p>Re: Kettle arrived dented, box soaked</p>
          </div>
        </>
      }
    >
      <form className="set-add" noValidate onSubmit={form.onSubmit}>
        <Field label="Address" problem={form.fields.address}>
          {(ways) => (
            <TextInput
              {...ways}
              name="address"
              type="email"
              inputMode="email"
              spellCheck={false}
              placeholder="repairs@company.com"
              maxLength={254}
              autoFocus
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
          )}
        </Field>
        <Field label="Name that customers see" problem={form.fields.name}>
          {(ways) => (
            <TextInput
              {...ways}
              name="name"
              maxLength={100}
              value={shown}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label="New mail goes to" problem={form.fields.teamId}>
          {(ways) => (
            <Select {...ways} name="teamId">
              {teams.map(({ id, name: team }) => (
                <option key={id} value={id}>
                  {team}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <FormProblem problem={form.problem} />
        <Button type="submit" look="fill" busy={form.busy}>
          Add the inbox
        </Button>
      </form>
    </Section>
  );
}
