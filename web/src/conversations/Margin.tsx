import type { Conversation } from "@manyhands/client";
import { shortName } from "../life/index.ts";
import { Button, MailIcon, PersonIcon, Time } from "../ui/index.ts";
import "./margin.css";
import { TroubleNote } from "./TroubleNote.tsx";
import type { Changes } from "./use-changes.ts";

/** What a member has to decide: mails that may belong here, and people who were copied in. The customer sees neither. */
export function Margin({ conversation, changes }: { conversation: Conversation; changes: Changes }) {
  const { held, lostQuestion, proposedParticipants, requester } = conversation;
  return (
    <>
      {lostQuestion && (
        <TroubleNote>
          {lostQuestion.purpose === "question"
            ? `The mail that asks ${shortName(requester.name)} whether it is solved did not arrive.`
            : `The reminder did not arrive: ${shortName(requester.name)} was asked, and not reminded.`}{" "}
          {lostQuestion.problem}
        </TroubleNote>
      )}
      {held.map(({ mailId, fromName, fromAddress, subject, preview, receivedAt }) => (
        <section key={mailId} className="held" aria-label={`Held mail from ${fromName || fromAddress}`}>
          <MailIcon aria-hidden="true" />
          <div>
            <p className="held-who">
              <b>{fromName || fromAddress}</b>
              <span className="cut">{fromAddress}</span>
              <Time at={receivedAt} look="moment" />
            </p>
            <p className="cut">{subject}</p>
            <p className="held-preview">{preview}</p>
            <p className="held-why">
              It says that it belongs here, and comes from somebody else. Nobody has answered it yet.
            </p>
          </div>
          <div className="held-acts">
            <Button size="small" onClick={() => changes.join(mailId)}>
              Join
            </Button>
            <Button size="small" onClick={() => changes.separate(mailId)}>
              Separate
            </Button>
          </div>
        </section>
      ))}
      {proposedParticipants.map((person) => (
        <section
          key={person.address}
          className="held held-person"
          aria-label={`Copied in: ${person.name || person.address}`}
        >
          <PersonIcon aria-hidden="true" />
          <p>
            {shortName(requester.name)} copied in <b>{person.name || person.address}</b>
            {person.name && ` (${person.address})`}. They get our answers once you agree.
          </p>
          <Button size="small" onClick={() => changes.agree(person)}>
            Agree
          </Button>
        </section>
      ))}
    </>
  );
}
