import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { inboxesQuery, useMe } from "../api/index.ts";
import { EditorPlace, RecipientLine } from "../composer/index.ts";
import { AttachIcon, Button, Dialog, ErrorNote, Field, Select, TextInput } from "../ui/index.ts";
import "./new-conversation.css";
import { useNewConversation } from "./use-new-conversation.ts";

/** The first word from our side: to whom, about what. */
export function NewConversation({ onClose }: { onClose: () => void }) {
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  const written = useNewConversation(slug);
  const { to, setTo, subject, setSubject, body, setBody, files, problem } = written;
  return (
    <Dialog title="Write to a customer" width={620} onClose={onClose} foot={<Foot {...written} />}>
      {problem && <ErrorNote title="It was not sent; your words are kept." problem={problem} />}
      <div className="new-to">
        <RecipientLine label="To" addressees={to} onChange={setTo} autoFocus />
      </div>
      <From {...written} />
      <Field label="Subject">
        {(ways) => (
          <TextInput {...ways} value={subject} maxLength={500} onChange={(event) => setSubject(event.target.value)} />
        )}
      </Field>
      <div className="new-text">
        <EditorPlace
          label="What you write"
          placeholder="Write to them"
          html={body.html}
          revision={0}
          onChange={(html, text) => setBody({ html, text })}
          onFiles={files.add}
          onReady={takesNoFocus}
        />
      </div>
      {files.shown}
    </Dialog>
  );
}

const takesNoFocus = () => {};

type Written = ReturnType<typeof useNewConversation>;

/** Which inbox it comes from, where there is a choice: a private one is its team's alone. */
function From({ inboxId, setInboxId }: Written) {
  const { teamIds } = useMe().member;
  const { data: all = [] } = useQuery(inboxesQuery);
  const inboxes = all.filter((inbox) => !inbox.private || teamIds.includes(inbox.teamId));
  if (inboxes.length < 2) return null;
  return (
    <Field label="From">
      {(ways) => (
        <Select {...ways} value={inboxId} onChange={(event) => setInboxId(event.target.value)}>
          {inboxes.map(({ id, name, address }) => (
            <option key={id} value={id}>
              {name} ({address})
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function Foot({ missing, files, busy, send }: Written) {
  return (
    <>
      {missing && (
        <p className="field-problem new-missing" role="alert">
          {missing}
        </p>
      )}
      <Button look="plain" icon={<AttachIcon />} onClick={files.choose}>
        Attach
      </Button>
      <Button busy={busy} onClick={() => send(true)}>
        Send and ask whether it’s solved
      </Button>
      <Button look="fill" busy={busy} onClick={() => send(false)}>
        Send
      </Button>
    </>
  );
}
