import type { ShownSession } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { MonitorSmartphone } from "lucide-react";
import { call } from "../api/index.ts";
import { Button, sayProblem, Time } from "../ui/index.ts";
import { deviceWords } from "./device-words.ts";
import { Loaded } from "./Loaded.tsx";
import { Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";

const sessionsKey = ["sessions"];

const provedWords: Record<ShownSession["provedBy"], string> = {
  password: "by password",
  link: "by a link",
  passkey: "by a passkey",
  provider: "by the company’s own sign-in",
};

/** Every browser that is signed in, and the way out of each. */
export function SessionsSection() {
  const client = useQueryClient();
  const sessions = useQuery({
    queryKey: sessionsKey,
    queryFn: async ({ signal }) => (await call("GET /sessions", { signal })).items,
  });
  const end = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      tellSaved();
    } catch (problem) {
      sayProblem(problem);
    }
    await client.invalidateQueries({ queryKey: sessionsKey });
  };
  const others = (sessions.data ?? []).filter(({ isThis }) => !isThis);
  return (
    <Section
      name="security.sessions"
      aside={
        others.length > 0 && (
          <Button onClick={() => void end(() => call("DELETE /sessions"))}>Sign out everywhere else</Button>
        )
      }
    >
      <Loaded of={sessions}>
        {(all) => (
          <ul className="set-rows">
            {all.map((session) => (
              <SessionRow
                key={session.id}
                session={session}
                end={() => void end(() => call("DELETE /sessions/{id}", { params: { id: session.id } }))}
              />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

function SessionRow({ session, end }: { session: ShownSession; end: () => void }) {
  const { isThis, startedAt, usedAt, provedBy, hasSecondFactor, ipAddress, userAgent } = session;
  const device = deviceWords(userAgent);
  return (
    <li>
      <span className="set-row-icon" aria-hidden="true">
        <MonitorSmartphone />
      </span>
      <div className="set-row-words">
        <b>{device}</b>
        {isThis && " (this one)"}
        <small>
          Since <Time at={startedAt} />, {provedWords[provedBy]}
          {hasSecondFactor && provedBy !== "passkey" && " and a code"}
          {ipAddress && ` · from ${ipAddress}`}
          {!isThis && (
            <>
              {" "}
              · last used <Time at={usedAt} />
            </>
          )}
        </small>
      </div>
      <div className="set-row-ways">
        {!isThis && (
          <Button look="plain" aria-label={`Sign out of ${device}`} onClick={end}>
            Sign out
          </Button>
        )}
      </div>
    </li>
  );
}
