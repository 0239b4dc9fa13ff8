import type { Calendar } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, teamsQuery } from "../api/index.ts";
import { problemWords } from "../forms/index.ts";
import { Button, Field, fullWords, TextArea, TextInput } from "../ui/index.ts";
import { calendarsQuery } from "./calendars-query.ts";
import { blocksFrom, blocksWords, holidaysFrom, holidaysWords, weekdays } from "./hours-words.ts";
import { EffectTitle, Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";
import "./hours.css";

/** One calendar: its week, its holidays, who keeps it, and what it does now. */
export function CalendarSection({ calendar }: { calendar: Calendar }) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<string>();
  async function act(work: () => Promise<unknown>): Promise<void> {
    setProblem(undefined);
    try {
      await work();
      tellSaved();
      await client.invalidateQueries({ queryKey: calendarsQuery.queryKey });
    } catch (thrown) {
      setProblem(problemWords(thrown));
    }
  }
  const params = { id: calendar.id };
  const change = (body: Parameters<typeof call<"PATCH /calendars/{id}">>[1]["body"]) =>
    act(() => call("PATCH /calendars/{id}", { params, body }));
  return (
    <Section
      name="hours.all"
      of={calendar.id}
      title={calendar.name}
      lead={`In the time of ${calendar.timeZone.replaceAll("_", " ")}.`}
      effect={<Effect calendar={calendar} />}
    >
      <div className="set-week">
        {weekdays.map((name, index) => (
          <Day key={name} name={name} weekday={index + 1} calendar={calendar} keep={(blocks) => change({ blocks })} />
        ))}
      </div>
      <p className="field-hint">Several blocks a day with commas between: 9–12:30, 13:30–17. Nothing is a day off.</p>
      <Teams calendar={calendar} act={act} />
      <Holidays calendar={calendar} act={act} keep={(holidays) => change({ holidays })} />
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div>
        <Button look="plain" onClick={() => void act(() => call("DELETE /calendars/{id}", { params }))}>
          Remove the calendar
        </Button>
      </div>
    </Section>
  );
}

function Effect({ calendar: { now, teamIds } }: { calendar: Calendar }) {
  const { data: teams } = useQuery(teamsQuery);
  const names = (teams ?? []).filter(({ id }) => teamIds.includes(id)).map(({ name }) => name);
  const who = teamIds.length === 0 ? "No team keeps these hours yet." : names.length > 0 && `${names.join(", ")}:`;
  const say = (moment: string | null) => (moment === null ? "never" : fullWords(new Date(moment)));
  return (
    <>
      <EffectTitle>Right now</EffectTitle>
      <p>
        {who} <b>{now.isOpen ? "Somebody is there." : `Nobody is there until ${say(now.nextOpening)}.`}</b>
      </p>
      <p>{now.isOpen ? "A reminder that is due goes out." : "A reminder that is due waits until then."}</p>
      <p>An answer sent now waits three working days for the customer: until {say(now.threeWorkingDaysLater)}.</p>
    </>
  );
}

interface DayProps {
  name: string;
  weekday: number;
  calendar: Calendar;
  keep: (blocks: Calendar["blocks"]) => Promise<void>;
}

function Day({ name, weekday, calendar, keep }: DayProps) {
  const kept = blocksWords(calendar.blocks, weekday);
  const [typed, setTyped] = useState<string>();
  const isWrong = typed !== undefined && blocksFrom(typed, weekday) === undefined;
  function leave(): void {
    const blocks = typed === undefined ? undefined : blocksFrom(typed, weekday);
    if (!blocks || typed === kept) return;
    void keep([...calendar.blocks.filter((block) => block.weekday !== weekday), ...blocks]).then(() =>
      setTyped(undefined),
    );
  }
  return (
    <Field label={name} problem={isWrong ? "Write it like 9–12:30, 13:30–17." : undefined}>
      {(ways) => (
        <TextInput
          {...ways}
          value={typed ?? kept}
          placeholder="Day off"
          onChange={({ target }) => setTyped(target.value)}
          onBlur={leave}
          onKeyDown={({ key }) => key === "Enter" && leave()}
        />
      )}
    </Field>
  );
}

interface PartProps {
  calendar: Calendar;
  act: (work: () => Promise<unknown>) => Promise<void>;
}

function Teams({ calendar, act }: PartProps) {
  const { data: teams } = useQuery(teamsQuery);
  return (
    <fieldset className="set-options">
      <legend>Teams that keep these hours</legend>
      {(teams ?? []).map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={calendar.teamIds.includes(id)}
            onChange={({ target }) =>
              void act(() =>
                call("PUT /teams/{id}/hours", {
                  params: { id },
                  body: { calendarId: target.checked ? calendar.id : null },
                }),
              )
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

function Holidays({
  calendar,
  act,
  keep,
}: PartProps & { keep: (days: { day: string; name: string }[]) => Promise<void> }) {
  const kept = holidaysWords(calendar.holidays.filter(({ source }) => source === "hand"));
  const read = calendar.holidays.filter(({ source }) => source !== "hand");
  const [typed, setTyped] = useState<string>();
  const [feed, setFeed] = useState("");
  const isWrong = typed !== undefined && holidaysFrom(typed) === undefined;
  const params = { id: calendar.id };
  function leave(): void {
    const days = typed === undefined ? undefined : holidaysFrom(typed);
    if (days && typed !== kept) void keep(days).then(() => setTyped(undefined));
  }
  async function takeFile(file: File | undefined): Promise<void> {
    if (!file) return;
    await act(async () => call("PUT /calendars/{id}/holidays", { params, body: { calendar: await file.text() } }));
  }
  const setFeedTo = (feedUrl: string | null) =>
    act(() => call("PATCH /calendars/{id}", { params, body: { feedUrl } })).then(() => setFeed(""));
  return (
    <>
      <Field
        label="Holidays"
        hint="One a line: 2026-12-25 Christmas."
        problem={isWrong ? "Each line begins with a day like 2026-12-25." : undefined}
      >
        {(ways) => (
          <TextArea {...ways} value={typed ?? kept} onChange={({ target }) => setTyped(target.value)} onBlur={leave} />
        )}
      </Field>
      {read.length > 0 && (
        <details className="set-holidays">
          <summary>{read.length} more from a calendar</summary>
          <p>{holidaysWords(read)}</p>
        </details>
      )}
      <Field label="From a file" hint="An iCalendar file (.ics): its whole days are holidays.">
        {(ways) => (
          <input
            {...ways}
            type="file"
            accept=".ics,text/calendar"
            onChange={({ target }) => void takeFile(target.files?.[0])}
          />
        )}
      </Field>
      {calendar.feed ? (
        <div className="set-feed">
          <p>
            Read each day from <b>{calendar.feed.host}</b>.
            {calendar.feed.problem && <span className="field-problem"> It was not read: {calendar.feed.problem}</span>}
          </p>
          <Button look="plain" onClick={() => void setFeedTo(null)}>
            Read it no more
          </Button>
        </div>
      ) : (
        <div className="set-feed">
          <Field label="From an address" hint="Read each day. The address is not shown again.">
            {(ways) => (
              <TextInput
                {...ways}
                type="url"
                value={feed}
                placeholder="https://calendar.example/holidays.ics"
                onChange={({ target }) => setFeed(target.value)}
              />
            )}
          </Field>
          <Button disabled={feed.trim() === ""} onClick={() => void setFeedTo(feed.trim())}>
            Read it
          </Button>
        </div>
      )}
    </>
  );
}
