import type { Acknowledgement, Inbox } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { call } from "../api/index.ts";
import { Button, Field, Select, Switch, sayProblem } from "../ui/index.ts";
import { Loaded } from "./Loaded.tsx";
import { EffectTitle, Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";
import { useChange } from "./use-change.ts";
import "./hours.css";
import "./texts.css";

const times = [60, 120, 240, 480, 960, 1440] as const;

/** Whether whoever writes is told at once that we have it, and by when somebody answers. */
export function AcknowledgementSection({ inbox }: { inbox: Inbox }) {
  const key = ["acknowledgement", inbox.id, inbox.teamId];
  const setting = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call("GET /inboxes/{id}/acknowledgement", { params: { id: inbox.id }, signal }),
  });
  return <Loaded of={setting}>{(row) => <Setting inbox={inbox} row={row} queryKey={key} />}</Loaded>;
}

interface SettingProps {
  inbox: Inbox;
  row: Acknowledgement;
  queryKey: string[];
}

function Setting({ inbox, row, queryKey }: SettingProps) {
  const client = useQueryClient();
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  const { value, change, problem } = useChange<Acknowledgement>({
    row,
    send: ({ isOn, answersWithinMinutes }) =>
      call("PATCH /inboxes/{id}/acknowledgement", {
        params: { id: inbox.id },
        body: { ...(isOn !== undefined && { isOn }), ...(answersWithinMinutes && { answersWithinMinutes }) },
      }),
    show: (changed) => client.setQueryData(queryKey, changed),
  });
  return (
    <Section
      name="inboxes.acknowledgement"
      lead="A first word at once: we have it, by when somebody answers, how to reach a person sooner."
      effect={
        <>
          <EffectTitle>{value.isOn ? "Sent at once" : "Not sent"}</EffectTitle>
          <div className="set-paper set-letter set-acknowledgement">{value.example}</div>
          <p>
            Never to machines, lists and empty return paths; one a conversation, one a sender and day. The words stand
            under Texts, in eleven languages.
          </p>
        </>
      }
    >
      <Switch
        label="Acknowledge each new matter"
        hint="Off: the first word that a customer reads is a person’s."
        checked={value.isOn}
        onChange={(isOn) => change({ isOn })}
      />
      {problem("isOn") && <p className="field-problem">{problem("isOn")}</p>}
      <Field
        label="Somebody answers within"
        hint={value.teamKeepsHours ? "Counted in the team’s hours only." : undefined}
        problem={problem("answersWithinMinutes")}
      >
        {(ways) => (
          <Select
            {...ways}
            value={String(value.answersWithinMinutes)}
            onChange={({ target }) => change({ answersWithinMinutes: Number(target.value) })}
          >
            {[...new Set([...times, value.answersWithinMinutes])].map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes < 60 ? `${minutes} minutes` : minutes === 60 ? "1 hour" : `${Math.round(minutes / 60)} hours`}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {!value.teamKeepsHours && (
        <p>
          The team keeps no hours, so it does not say by when.{" "}
          <Link className="link" to="/$slug/settings/$section" params={{ slug, section: "hours" }}>
            Give it hours
          </Link>
        </p>
      )}
      <Quiet senders={value.quietSenders} lifted={() => client.invalidateQueries({ queryKey })} />
    </Section>
  );
}

function Quiet({ senders, lifted }: { senders: Acknowledgement["quietSenders"]; lifted: () => Promise<void> }) {
  if (senders.length === 0) return null;
  async function lift(address: string): Promise<void> {
    try {
      await call("DELETE /quiet-senders/{address}", { params: { address } });
      tellSaved();
      await lifted();
    } catch (thrown) {
      sayProblem(thrown);
    }
  }
  return (
    <div>
      <p>None goes to these any more, as they write like a machine:</p>
      <ul>
        {senders.map(({ address, reason }) => (
          <li key={address}>
            {address}: {reason === "too_many" ? "more than five mails in ten minutes" : "three identical mails"}{" "}
            <Button look="plain" aria-label={`Acknowledge ${address} again`} onClick={() => void lift(address)}>
              Acknowledge again
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
