import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { inboxesQuery } from "../api/index.ts";
import { clockWords, useNow } from "../time/index.ts";
import { BackIcon, classes, ErrorNote, Mark, WriteIcon } from "../ui/index.ts";
import type { Workspace } from "../workspace/index.ts";
import { firstName } from "./example.ts";
import { Mails } from "./Mails.tsx";
import { NewMail } from "./NewMail.tsx";
import { PageSheet } from "./PageSheet.tsx";
import { Talk } from "./Talk.tsx";
import { threadsOf } from "./threads.ts";
import { useProgress } from "./tour.ts";
import { useMailbox } from "./use-mailbox.ts";
import "./phone.css";

export interface PhoneProps {
  slug: string;
  workspace: Workspace;
  writer: { name: string; address: string };
}

/** What lies on the phone's screen. */
type Screen = { shows: "newest" } | { shows: "list" } | { shows: "new" } | { shows: "thread"; id: string };

/** The customer's phone: their mails with the company, and the page that a link in them opens. */
export function Phone({ slug, workspace, writer }: PhoneProps) {
  const now = useNow();
  const { mails, query, rings } = useMailbox(slug, writer.address);
  const threads = useMemo(() => threadsOf(mails), [mails]);
  const isFirst = useProgress(slug) === "begun" && workspace.isDemo;
  const [screen, setScreen] = useState<Screen>({ shows: isFirst ? "new" : "newest" });
  const [page, setPage] = useState<string | null>(null);
  const { data: inboxes } = useQuery(inboxesQuery);
  const thread = screen.shows === "thread" ? threads.find(({ id }) => id === screen.id) : threads[0];
  const shows = screen.shows === "list" || screen.shows === "new" ? screen.shows : thread ? "thread" : "new";
  const address = inboxes?.find(({ id }) => id === thread?.mails.find(({ inboxId }) => inboxId)?.inboxId)?.address;
  const ringing = useRinging(rings);

  return (
    <div className={classes("phone", ringing && "phone-rings")}>
      <p className="phone-status number" aria-hidden="true">
        <span>{clockWords(now)}</span>
        <i />
      </p>
      <div className="phone-head">
        {shows !== "list" && threads.length > 0 && (
          <button type="button" aria-label="All mails" onClick={() => setScreen({ shows: "list" })}>
            <BackIcon />
          </button>
        )}
        <span style={{ "--pine-fill": workspace.colour }}>
          {workspace.logoUrl ? <img src={workspace.logoUrl} alt="" /> : <Mark name={workspace.name} size={30} />}
        </span>
        <p>
          <b className="cut">{workspace.name}</b>
          <small className="cut">{address ?? inboxes?.[0]?.address}</small>
        </p>
        {shows !== "new" && (
          <button type="button" aria-label="Write a new mail" onClick={() => setScreen({ shows: "new" })}>
            <WriteIcon />
          </button>
        )}
      </div>
      {query.isError && (
        <ErrorNote problem={query.error} title="The mailbox did not open." retry={() => void query.refetch()} />
      )}
      {shows === "list" && <Mails threads={threads} open={(id) => setScreen({ shows: "thread", id })} />}
      {shows === "thread" && thread && (
        <Talk key={thread.id} slug={slug} thread={thread} writer={writer} openPage={setPage} />
      )}
      {shows === "new" && !query.isPending && (
        <NewMail
          slug={slug}
          writer={writer}
          inboxes={inboxes ?? []}
          suggest={isFirst}
          sent={() => setScreen({ shows: "newest" })}
        />
      )}
      {page && <PageSheet url={page} title={`${firstName(writer.name)}’s page`} close={() => setPage(null)} />}
    </div>
  );
}

const ringMs = 900;

/** True for as long as a ring lasts. */
function useRinging(rings: number): boolean {
  const [rung, setRung] = useState(rings);
  useEffect(() => {
    if (rung === rings) return;
    const timer = setTimeout(() => setRung(rings), ringMs);
    return () => clearTimeout(timer);
  }, [rung, rings]);
  return rung !== rings;
}
