import { clockWords, useNow } from "../time/index.ts";
import { Face, Mark } from "../ui/index.ts";
import { type Answers, filled } from "./answers.ts";

const shownAddress = "support@company.com";

export function YouEffect({ answers }: { answers: Answers }) {
  const first = firstName(answers);
  return (
    <>
      <p className="set-up-kind">What a customer sees of you</p>
      <div className="set-up-paper set-up-helper">
        <Face name={answers.name.trim() || "You"} size={44} />
        <p>
          <b>{first}</b> helped you
          <small>A first name and a drawing suffice. You choose both later.</small>
        </p>
      </div>
      <p className="set-up-say">Nobody is ranked here: no list and no figure compares people.</p>
    </>
  );
}

export function CompanyEffect({ answers }: { answers: Answers }) {
  const now = useNow();
  const { company, slug, timeZone } = filled(answers);
  const name = company.trim() || "Your company";
  return (
    <>
      <p className="set-up-kind">On a customer’s page</p>
      <div className="set-up-paper set-up-page">
        <p className="set-up-bar">
          <Mark name={name} size={26} />
          <b className="cut">{name}</b>
          <span>Reach a person</span>
        </p>
        <p className="set-up-answer">
          A person answers by today, <span className="number">{clockWords(later(now), timeZone)}</span>.
        </p>
      </div>
      <p className="set-up-say">
        Your team works at{" "}
        <b>
          {location.host}/{company.trim() || answers.slug ? slug : "your-company"}
        </b>
      </p>
    </>
  );
}

export function InboxEffect({ answers }: { answers: Answers }) {
  const now = useNow();
  const { inboxName, address } = filled(answers);
  return (
    <>
      <p className="set-up-kind">In the customer’s mailbox</p>
      <div className="set-up-paper set-up-mail">
        <p>
          <b className="cut">
            {firstName(answers)} at {inboxName.trim() || "Your company"}
          </b>
          <time>{clockWords(now)}</time>
        </p>
        <p className="set-up-from">{address || shownAddress}</p>
        <p>Re: The lid of my kettle</p>
      </div>
      <p className="set-up-say">
        Write to yourself as the customer at once: the built-in mailbox stands beside the inbox, and nothing leaves this
        machine.
      </p>
    </>
  );
}

function firstName({ name }: Answers): string {
  return name.trim().split(/\s+/)[0] || "You";
}

function later(now: Date): Date {
  return new Date(now.getTime() + 4 * 3_600_000);
}
