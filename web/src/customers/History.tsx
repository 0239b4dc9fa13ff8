import type { ConversationItem } from "@manyhands/client";
import { Link } from "@tanstack/react-router";
import { stateWords } from "../life/index.ts";
import { MailIcon, ResolvedIcon, Time, useNow, WordIcon } from "../ui/index.ts";

export interface HistoryProps {
  history: readonly ConversationItem[];
  /** Of how many, where not all are shown. */
  total?: number;
  currentId: string;
  slug: string;
  pile: string;
  /** One below the heading that it stands under. */
  heading?: "h2" | "h3";
}

/** What they brought before and beside this, each with where it stands. */
export function History(props: HistoryProps) {
  const { history, total = history.length, currentId, slug, pile, heading: Heading = "h3" } = props;
  const now = useNow();
  return (
    <section className="panel-part">
      <Heading>
        History <span>{total}</span>
      </Heading>
      <ol className="panel-history">
        {history.map((item) => {
          const current = item.id === currentId;
          const tone = item.state === "resolved" ? "pine" : item.state === "answered" ? "honey" : "plain";
          const Picture = tone === "pine" ? ResolvedIcon : tone === "honey" ? WordIcon : MailIcon;
          return (
            <li key={item.id}>
              <span className={`panel-node panel-node-${tone}`} aria-hidden="true">
                <Picture />
              </span>
              {current ? (
                <b className="cut" aria-current="true">
                  {item.subject}
                </b>
              ) : (
                <Link
                  to="/$slug/inbox/$view/$conversationId"
                  params={{ slug, view: pile, conversationId: item.id }}
                  className="cut"
                  title={item.subject}
                >
                  {item.subject}
                </Link>
              )}
              {current ? <small>this</small> : <Time at={item.lastMessageAt} />}
              <small className="cut">{stateWords(item, now).words}</small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
