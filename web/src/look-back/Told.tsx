import type { LookBack, LookBackFigure, LookBackLine } from "@manyhands/client";
import type { ReactNode } from "react";
import { Button } from "../ui/index.ts";
import { HeatMap } from "./HeatMap.tsx";
import { Lines } from "./Lines.tsx";
import { counted, rateWords, waitWords } from "./words.ts";

/** The last 90 days in five figures, each with how it was counted and the mails behind it. */
export function Told({ found, onAgain }: { found: LookBack; onAgain: () => void }) {
  const { neverAnswered, cameBack, waits, week, sameThing } = found;
  const waiting = { hours: true, letters: found.letters };
  return (
    <div className="back-told">
      <Headline found={found} onAgain={onAgain} />
      <ul className="back-figures">
        <Figure anchor="never" n={neverAnswered.n} words="never answered" risk={neverAnswered.n > 0}>
          {rateWords(neverAnswered)}
        </Figure>
        <Figure anchor="came-back" n={cameBack.n} words="answered, but came back">
          {rateWords(cameBack)}
        </Figure>
        <Figure anchor="waits" n={waitWords(waits.medianHours)} words="is how long half of them waited">
          one of ten longer than {waitWords(waits.ninetyPercentHours)}, of {waits.n.toLocaleString("en")}
        </Figure>
        <Figure anchor="hours" n={week.toNobody.n} words="written while nobody was there">
          {rateWords(week.toNobody)}
        </Figure>
        <Figure anchor="same" n={sameThing.groups.length} words="things that three or more people asked">
          each could be answered once, for all
        </Figure>
      </ul>
      <Part anchor="never" title="Never answered" counted={neverAnswered.counted}>
        <Shown lines={neverAnswered.lines} figure={neverAnswered} none="Everybody got an answer." {...waiting} />
      </Part>
      <Part anchor="came-back" title="Answered, but came back" counted={cameBack.counted}>
        <Shown lines={cameBack.lines} figure={cameBack} none="Nobody had to write again." letters={found.letters} />
      </Part>
      <Part anchor="waits" title="The longest waits" counted={waits.counted}>
        <Shown lines={waits.longest} none="Nothing was answered yet." {...waiting} />
      </Part>
      <Part anchor="hours" title="When people write, and when you are there" counted={week.counted}>
        <HeatMap customers={week.customers} ours={week.ours} />
      </Part>
      <Part anchor="same" title="Who asked the same thing" counted={sameThing.counted}>
        {sameThing.groups.length === 0 && <p className="back-none">No two threads were so much alike.</p>}
        {sameThing.groups.map(({ subject, words, customers, lines }) => (
          <details key={words.join(" ")} className="back-group">
            <summary>
              <b>{subject || "(no subject)"}</b>
              <span>
                {counted(customers, "person", "people")}: {words.join(", ")}
              </span>
            </summary>
            <Lines lines={lines} letters={found.letters} />
          </details>
        ))}
      </Part>
      <MoveIn found={found} />
    </div>
  );
}

function Headline({ found, onAgain }: { found: LookBack; onAgain: () => void }) {
  const { neverAnswered, waits, mails, from, to, ours, unread } = found;
  const day = (moment: string) => new Date(moment).toLocaleDateString("en-GB", { day: "numeric", month: "long" });
  return (
    <header className="back-headline">
      <h2>
        {neverAnswered.n > 0
          ? `In 90 days, ${counted(neverAnswered.n, "time")} somebody wrote to you and never heard back.`
          : "In 90 days, everybody who wrote to you heard back."}
        {waits.n > 0 && <span> Of those who did, half waited longer than {waitWords(waits.medianHours)}.</span>}
      </h2>
      <p>
        {day(from)} to {day(to)} · {mails.fromCustomers.toLocaleString("en")} mails from customers,{" "}
        {mails.fromUs.toLocaleString("en")} from {ours.join(", ") || "you"}. Left aside:{" "}
        {counted(mails.fromMachines, "mail")} of machines, {mails.amongUs.toLocaleString("en")} among yourselves
        {unread > 0 && `, ${unread.toLocaleString("en")} without a date that can be read`}.
      </p>
      {mails.fromUs === 0 && (
        <p className="back-warning" role="note">
          There is no mail of yours in here, so all of it looks unanswered. Look again with the file of what was sent
          beside it.
        </p>
      )}
      <Button onClick={onAgain}>Look at another mailbox</Button>
    </header>
  );
}

interface FigureProps {
  anchor: string;
  n: number | string;
  words: string;
  risk?: boolean;
  children: ReactNode;
}

function Figure({ anchor, n, words, risk = false, children }: FigureProps) {
  return (
    <li>
      <a href={`#back-${anchor}`} className={risk ? "back-figure back-figure-risk" : "back-figure"}>
        <b>{typeof n === "number" ? n.toLocaleString("en") : n}</b>
        <span>{words}</span>
        <small>{children}</small>
      </a>
    </li>
  );
}

interface PartProps {
  anchor: string;
  title: string;
  counted: string;
  children: ReactNode;
}

function Part({ anchor, title, counted: how, children }: PartProps) {
  return (
    <section className="back-part" aria-labelledby={`back-${anchor}`}>
      <h3 id={`back-${anchor}`} tabIndex={-1}>
        {title}
      </h3>
      {children}
      <p className="back-counted">How it was counted: {how}</p>
    </section>
  );
}

interface ShownProps {
  lines: LookBackLine[];
  figure?: LookBackFigure;
  none: string;
  hours?: boolean;
  letters: LookBack["letters"];
}

function Shown({ lines, figure, none, hours = false, letters }: ShownProps) {
  if (lines.length === 0) return <p className="back-none">{none}</p>;
  const hidden = (figure?.n ?? lines.length) - lines.length;
  return (
    <>
      <Lines lines={lines} letters={letters} hours={hours} />
      {hidden > 0 && <p className="back-none">and {hidden.toLocaleString("en")} more.</p>}
    </>
  );
}

function MoveIn({ found: { neverAnswered, ours } }: { found: LookBack }) {
  const address = ours.find((name) => name.includes("@")) ?? "support@your-company.example";
  return (
    <section className="back-move" aria-labelledby="back-move">
      <h3 id="back-move">Here, none of them would be out of sight</h3>
      <p>
        {neverAnswered.n > 0 ? "Each of them" : "Whoever writes"} stands in somebody’s turn until it is answered, is
        asked whether it is solved, and comes back by itself when nobody acts. Bring your mail in with its own dates:
        nothing is sent for it, and you may look first at what would be done.
      </p>
      <pre>
        <code>bin/manyhands import mbox FILE --inbox {address} --dry-run</code>
      </pre>
    </section>
  );
}
