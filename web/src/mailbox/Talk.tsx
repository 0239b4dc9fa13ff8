import type { ConversationState, MailboxMail } from "@manyhands/client";
import { useEffect, useRef } from "react";
import { call, newKey, useMe } from "../api/index.ts";
import { clockWords, daysBetween, momentWords, useNow } from "../time/index.ts";
import { Button, MailIcon, ResolvedIcon } from "../ui/index.ts";
import { firstName } from "./example.ts";
import { MailFiles } from "./MailFiles.tsx";
import { Pen } from "./Pen.tsx";
import { answering, type Thread } from "./threads.ts";
import { useAfterWriting } from "./use-after-writing.ts";
import { useStateOf } from "./use-state-of.ts";
import "./talk.css";

export interface TalkProps {
  slug: string;
  thread: Thread;
  writer: { name: string; address: string };
  openPage: (url: string) => void;
}

/** One matter on the phone: what was written and what came back, and under an answer that asks the two ways to say it. */
export function Talk({ slug, thread, writer, openPage }: TalkProps) {
  const me = useMe();
  const end = useRef<HTMLDivElement>(null);
  const written = useAfterWriting(slug, writer.address);
  const count = thread.mails.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each mail that joins, the newest is shown
  useEffect(() => {
    end.current?.scrollIntoView({ block: "end" });
  }, [count]);
  const last = thread.mails.at(-1);
  const asks = thread.mails.findLast(({ direction, yesUrl }) => direction === "received" && yesUrl);
  const state = useStateOf(thread);

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key */}
      <section className="talk" aria-label={thread.subject} tabIndex={0}>
        <h2>{thread.subject}</h2>
        {thread.mails.map((mail) =>
          mail.direction === "written" ? (
            <Written key={mail.id} mail={mail} />
          ) : (
            <Received key={mail.id} mail={mail}>
              {mail === asks && isAsked(state) && <Asked mail={mail} openPage={openPage} />}
            </Received>
          ),
        )}
        {state === "resolved" && (
          <p className="talk-solved">
            <ResolvedIcon aria-hidden="true" />
            Solved, as {firstName(writer.name)} said
          </p>
        )}
        {last?.direction === "written" && state !== "resolved" && state !== "closed" && (
          <p className="talk-rings">
            <MailIcon aria-hidden="true" />
            {me.member.publicName}’s answer rings here
          </p>
        )}
        <div ref={end} />
      </section>
      <Pen
        label={`Write as ${firstName(writer.name)}`}
        send={async (text, files) => {
          await call("POST /mailbox/mails", {
            key: newKey(),
            body: {
              from: writer,
              subject: `Re: ${thread.subject}`,
              text,
              ...answering(thread),
              ...inboxOf(thread),
              ...(files.length > 0 && { attachments: files }),
            },
          });
          await written();
        }}
      />
    </>
  );
}

function inboxOf({ mails }: Thread): { inboxId?: string } {
  const inboxId = mails.findLast((mail) => mail.inboxId)?.inboxId;
  return inboxId ? { inboxId } : {};
}

/** Asked as long as it has not ended; while that is not known too. */
function isAsked(state: ConversationState | undefined): boolean {
  return state !== "resolved" && state !== "closed";
}

function Written({ mail }: { mail: MailboxMail }) {
  return (
    <>
      <p className="talk-out">{mail.text}</p>
      <MailFiles files={mail.attachments} />
      <p className="talk-when">
        <Moment at={mail.at} />, delivered
      </p>
    </>
  );
}

function Received({ mail, children }: { mail: MailboxMail; children: React.ReactNode }) {
  return (
    <>
      <div className="talk-in" data-automatic={mail.automatic || undefined}>
        <p>{mail.text}</p>
        <MailFiles files={mail.attachments} />
        <small>
          {mail.automatic ? "Sent automatically, " : `${mail.fromName}, `}
          <Moment at={mail.at} />
        </small>
      </div>
      {children}
    </>
  );
}

function Asked({ mail: { yesUrl, notYetUrl }, openPage }: { mail: MailboxMail; openPage: (url: string) => void }) {
  return (
    <div className="talk-asked">
      <b>Did this solve it?</b>
      <span>
        <Button size="large" className="talk-yes" onClick={() => yesUrl && openPage(yesUrl)}>
          Yes, solved
        </Button>
        <Button size="large" onClick={() => notYetUrl && openPage(notYetUrl)}>
          Not yet
        </Button>
      </span>
    </div>
  );
}

function Moment({ at }: { at: string }) {
  const now = useNow();
  const moment = new Date(at);
  const words = daysBetween(now, moment) === 0 ? clockWords(moment) : momentWords(moment, now);
  return <time dateTime={at}>{words}</time>;
}
