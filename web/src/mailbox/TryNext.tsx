import { Link, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useMe } from "../api/index.ts";
import { keptSetUpKey } from "../set-up-key/index.ts";
import { Steps } from "../steps/index.ts";
import { announce, Button, classes, InboxIcon, PhoneIcon } from "../ui/index.ts";
import { useWorkspace } from "../workspace/index.ts";
import { firstName } from "./example.ts";
import { setPhone, usePhone } from "./store.ts";
import { type Progress, reach, useProgress } from "./tour.ts";
import { useAtInbox } from "./use-at-inbox.ts";
import "./try-next.css";

const at: Record<Exclude<Progress, "hidden" | "said">, number> = { begun: 0, written: 1, answered: 2 };

/** Above the inbox of the made-up company: what to try next. It never insists, and ends itself. */
export function TryNext() {
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  const progress = useProgress(slug);
  const workspace = useWorkspace();
  const { writer, open } = usePhone(slug);
  const first = firstName(writer?.name ?? (workspace?.isDemo ? "Ama" : ""));
  const key = keptSetUpKey();
  const me = useMe();
  const atInbox = useAtInbox();
  useEffect(() => {
    if (progress === "said") announce("That is the whole of it.");
  }, [progress]);
  if (!atInbox || (!workspace?.isDemo && !open)) return null;
  if (progress === "hidden" || !workspace?.isDemo) return <PhoneSwitch slug={slug} name={first} alone />;
  return (
    <section className={classes("try-next", progress === "said" && "try-next-said")} aria-label="What to try next">
      {progress === "said" ? (
        <p className="try-next-end">
          <b>That is the whole of it:</b> a customer wrote, a person answered, and the customer said that it is solved.
          Now try “Not yet”, or bring your own company.
        </p>
      ) : (
        <Steps
          steps={[
            `Write as ${first}`,
            `Answer as ${me.member.publicName}, and ask whether it’s solved`,
            "Press Yes on the phone, and on the page that opens",
          ]}
          now={at[progress]}
        />
      )}
      <PhoneSwitch slug={slug} name={first} />
      <span className="try-next-ways">
        <Button look="plain" size="small" onClick={() => reach(slug, "hidden")}>
          {progress === "said" ? "Keep looking" : "Hide this"}
        </Button>
        <Link to="/welcome" search={{ page: "you", ...(key && { key }) }} className="button button-line button-small">
          Set up my company
        </Link>
      </span>
    </section>
  );
}

/** On a small screen, where phone and inbox do not stand side by side: from the one to the other. */
function PhoneSwitch({ slug, name, alone }: { slug: string; name: string; alone?: boolean }) {
  const { front } = usePhone(slug);
  const tabs = (
    <span className="phone-switch">
      <button type="button" aria-pressed={!front} onClick={() => setPhone(slug, { front: false })}>
        <InboxIcon aria-hidden="true" />
        Inbox
      </button>
      <button type="button" aria-pressed={front} onClick={() => setPhone(slug, { front: true })}>
        <PhoneIcon aria-hidden="true" />
        {name.charAt(0).toUpperCase() + name.slice(1)}’s phone
      </button>
    </span>
  );
  return alone ? <div className="try-next try-next-alone">{tabs}</div> : tabs;
}
