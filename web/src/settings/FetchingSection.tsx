import type { FetchedMailbox, Inbox } from "@manyhands/client";
import { useState } from "react";
import { Button } from "../ui/index.ts";
import { Loaded } from "./Loaded.tsx";
import { MailboxForm } from "./MailboxForm.tsx";
import { MailboxState } from "./MailboxState.tsx";
import { EffectTitle, Section } from "./Section.tsx";
import { tellSaved } from "./saved.ts";
import { useMailbox } from "./use-mailbox.ts";
import "./people.css";
import "./mailbox.css";

/** By which way the mail of an inbox comes in: forwarded to us, or fetched from the mailbox that the company has. */
export function FetchingSection({ inbox }: { inbox: Inbox }) {
  const ways = useMailbox(inbox.id);
  const [writing, setWriting] = useState(false);
  return (
    <Section name="inboxes.fetching" effect={<Effect inbox={inbox} mailbox={ways.query.data ?? null} />}>
      <Loaded of={ways.query}>
        {(mailbox) => {
          if (writing) {
            return (
              <MailboxForm
                mailbox={mailbox}
                address={inbox.address}
                close={() => setWriting(false)}
                connect={async (wish) => {
                  await ways.connect(wish);
                  setWriting(false);
                  tellSaved();
                }}
              />
            );
          }
          if (mailbox) return <MailboxState mailbox={mailbox} ways={ways} write={() => setWriting(true)} />;
          return (
            <div className="set-mailbox">
              <p>
                Mail comes in where your mail server delivers or forwards it to us. If it lies in a mailbox elsewhere,
                we fetch it from there.
              </p>
              <Button onClick={() => setWriting(true)}>Fetch it from a mailbox</Button>
            </div>
          );
        }}
      </Loaded>
    </Section>
  );
}

function Effect({ inbox, mailbox }: { inbox: Inbox; mailbox: FetchedMailbox | null }) {
  return (
    <>
      <EffectTitle>The way of a mail</EffectTitle>
      <ol className="set-way">
        <li>
          <span>A customer writes to {inbox.address}</span>
        </li>
        <li>
          {mailbox ? (
            <span>
              It lies in <b>{mailbox.folders.join(", ")}</b> at {mailbox.host}
            </span>
          ) : (
            <span>Your mail server delivers or forwards it to us</span>
          )}
        </li>
        <li>
          <span>It stands in front of the team{mailbox && ", usually within seconds"}</span>
        </li>
      </ol>
      {mailbox && <p>Nothing changes in the mailbox: what is unread there stays unread, and nothing is moved.</p>}
    </>
  );
}
