import type { Calendar } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { CalendarClock } from "lucide-react";
import { call, newKey } from "../api/index.ts";
import { EmptyState } from "../ui/index.ts";
import { NameForm } from "./Added.tsx";
import { CalendarSection } from "./CalendarSection.tsx";
import { calendarsQuery } from "./calendars-query.ts";
import type { Block } from "./hours-words.ts";
import { Loaded } from "./Loaded.tsx";
import { useReadOnly } from "./may.ts";
import { Page } from "./Page.tsx";
import { Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";
import "./people.css";

/** When the teams are there. */
export function HoursPage() {
  const calendars = useQuery(calendarsQuery);
  const readOnly = useReadOnly();
  return (
    <Page
      title="Hours"
      lead="When your teams are there. What goes out by itself waits for it, and working days are counted by it."
      readOnly={readOnly}
    >
      <Loaded of={calendars}>
        {(all) => (
          <>
            {all.length === 0 && (
              <EmptyState icon={<CalendarClock />} title="No team keeps hours yet">
                Until then reminders go out at any time, and working days are Monday to Friday.
              </EmptyState>
            )}
            {all.map((calendar) => (
              <CalendarSection key={calendar.id} calendar={calendar} />
            ))}
          </>
        )}
      </Loaded>
      <NewSection />
    </Page>
  );
}

const usualBlocks: Block[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", to: "17:00" }));

function NewSection() {
  const client = useQueryClient();
  return (
    <Section name="hours.all" of="new" title="A new calendar" lead="It begins with Monday to Friday, 9 to 17.">
      <NameForm
        label="Name"
        placeholder="Weekdays"
        button="Make the calendar"
        empty="Write a name, such as Weekdays, or Shop."
        max={60}
        add={async (name) => {
          const { timeZone } = await call("GET /workspace", {});
          const body = { name, timeZone, blocks: usualBlocks };
          const made = await call("POST /calendars", { key: newKey(), body });
          client.setQueryData(calendarsQuery.queryKey, (all: Calendar[] | undefined) => [...(all ?? []), made]);
          tellSaved();
        }}
      />
    </Section>
  );
}
