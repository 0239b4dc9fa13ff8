import type { FetchedMailbox, MailboxWish } from "@manyhands/client";
import { useState } from "react";
import { AgainIcon, Button, Field, RiskIcon, Select, sayProblem, Time, WordIcon, YesIcon } from "../ui/index.ts";
import { tellSaved } from "./saved.ts";
import { useInTurn } from "./use-in-turn.ts";
import { wishOf } from "./use-mailbox.ts";

interface MailboxStateProps {
  mailbox: FetchedMailbox;
  ways: { connect: (wish: MailboxWish) => Promise<void>; stop: () => Promise<void> };
  write: () => void;
}

/** What is chosen and shown before it is kept. */
type Choice = Partial<Pick<FetchedMailbox, "folders" | "sentFolder">>;

/** How it goes with a mailbox, in words; which of its folders are read; the ways to change and to stop it. */
export function MailboxState({ mailbox, ways, write }: MailboxStateProps) {
  const [busy, setBusy] = useState(false);
  const [ahead, setAhead] = useState<Choice>({});
  const inTurn = useInTurn();
  const shown = { ...mailbox, ...ahead };
  const change = async (more: Choice = {}) => {
    setBusy(true);
    setAhead((others) => ({ ...others, ...more }));
    try {
      await inTurn(() => ways.connect({ ...wishOf(shown), ...more }));
      tellSaved();
    } catch (thrown) {
      sayProblem(thrown);
    } finally {
      setAhead({});
      setBusy(false);
    }
  };
  return (
    <div className="set-mailbox">
      <Standing mailbox={mailbox} />
      <div className="set-mailbox-ways">
        {mailbox.state === "failing" && (
          <Button icon={<AgainIcon />} busy={busy} onClick={() => void change()}>
            Try now
          </Button>
        )}
        <Button onClick={write}>Change the mailbox</Button>
        <Button look="plain" onClick={() => void ways.stop().then(() => tellSaved(), sayProblem)}>
          Fetch no more
        </Button>
      </div>
      <Folders mailbox={shown} change={(folders) => void change({ folders })} />
      <Field
        label="Copies of our answers"
        hint="Off where your mail server keeps them by itself, as Google and Microsoft do."
      >
        {(field) => (
          <Select
            {...field}
            value={shown.sentFolder ?? ""}
            onChange={({ target: { value } }) => void change({ sentFolder: value || null })}
          >
            <option value="">Filed nowhere</option>
            {mailbox.knownFolders.map((name) => (
              <option key={name} value={name}>
                Filed in {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {mailbox.unfetched.length > 0 && <Unfetched mailbox={mailbox} />}
    </div>
  );
}

function Standing({ mailbox: { state, host, problem, nextTryAt, lookedAt, fetchedAt } }: { mailbox: FetchedMailbox }) {
  if (state === "failing") {
    return (
      <div className="set-standing set-standing-bad" role="status">
        <RiskIcon aria-hidden="true" />
        <div>
          <b>No mail is fetched</b>
          <p>{problem}</p>
          {nextTryAt && (
            <small>
              Tried again by itself <Time at={nextTryAt} look="moment" />
            </small>
          )}
        </div>
      </div>
    );
  }
  const isNew = state === "connecting";
  return (
    <div className="set-standing" role="status">
      {isNew ? <WordIcon aria-hidden="true" /> : <YesIcon aria-hidden="true" />}
      <div>
        <b>{isNew ? `Signed in at ${host}; the first look begins` : `Listening at ${host}`}</b>
        {lookedAt && (
          <small>
            Looked <Time at={lookedAt} look="moment" />
            {fetchedAt && (
              <>
                {" "}
                · last mail <Time at={fetchedAt} look="moment" />
              </>
            )}
          </small>
        )}
      </div>
    </div>
  );
}

interface FoldersProps {
  mailbox: FetchedMailbox;
  change: (folders: string[]) => void;
}

function Folders({ mailbox: { folders, knownFolders }, change }: FoldersProps) {
  const all = [...new Set([...folders, ...knownFolders])];
  return (
    <fieldset className="set-options set-folders">
      <legend>Folders that are read</legend>
      {all.map((name) => {
        const isRead = folders.includes(name);
        return (
          <label key={name}>
            <input
              type="checkbox"
              checked={isRead}
              disabled={isRead && folders.length === 1}
              onChange={() => change(isRead ? folders.filter((other) => other !== name) : [...folders, name])}
            />
            <span>{name}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Unfetched({ mailbox: { unfetched } }: { mailbox: FetchedMailbox }) {
  return (
    <section aria-label="Mails that could not be fetched">
      <p className="field-label">Still in the mailbox only</p>
      <ul className="set-unfetched">
        {unfetched.map(({ folder, problem, since, nextTryAt }) => (
          <li key={`${folder} ${since} ${problem}`}>
            <span>{problem}</span>
            <small>
              {folder}, since <Time at={since} look="moment" />
              {nextTryAt ? "; tried again by itself" : ""}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
