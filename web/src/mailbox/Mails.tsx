import { EmptyState, MailIcon, Time } from "../ui/index.ts";
import { lastAt, type Thread } from "./threads.ts";
import "./mails.css";

/** The mails with the company, as a mail program lists them. */
export function Mails({ threads, open }: { threads: Thread[]; open: (id: string) => void }) {
  if (threads.length === 0) {
    return (
      <EmptyState icon={<MailIcon />} title="No mail yet">
        Write one: the row appears under Unassigned within a second.
      </EmptyState>
    );
  }
  return (
    <ul className="phone-mails">
      {threads.map((thread) => {
        const last = thread.mails.at(-1);
        return (
          <li key={thread.id}>
            <button type="button" onClick={() => open(thread.id)}>
              <span>
                <b className="cut">{thread.subject}</b>
                <Time at={lastAt(thread)} />
              </span>
              <small className="cut">
                {last?.direction === "written" ? "You: " : ""}
                {last?.text}
              </small>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
