import type { LookBack, LookBackLine } from "@manyhands/client";
import { useState } from "react";
import { Button, classes, fullWords } from "../ui/index.ts";
import { counted, waitWords } from "./words.ts";

interface LinesProps {
  lines: LookBackLine[];
  letters: LookBack["letters"];
  /** Say how long they waited. */
  hours?: boolean;
}

const shownFirst = 8;

/** Matters in a list; each opens the mails behind it. */
export function Lines({ lines, letters, hours = false }: LinesProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, shownFirst);
  return (
    <>
      <ul className="back-lines">
        {shown.map((line) => (
          <li key={`${line.at} ${line.letters.join(" ")}`}>
            <details>
              <summary>
                <span className="back-who">{line.customer}</span>
                <span className="back-subject">{line.subject || "(no subject)"}</span>
                <span className="back-when">
                  {hours
                    ? `waited ${waitWords(line.hours)}`
                    : new Date(line.at).toLocaleDateString("en-GB", { day: "numeric", month: "short" })}
                </span>
              </summary>
              <Mails numbers={line.letters} letters={letters} />
            </details>
          </li>
        ))}
      </ul>
      {lines.length > shown.length && (
        <Button look="plain" onClick={() => setWhole(true)}>
          Show {counted(lines.length - shown.length, "more", "more")}
        </Button>
      )}
    </>
  );
}

function Mails({ numbers, letters }: { numbers: number[]; letters: LookBack["letters"] }) {
  return (
    <ol className="back-mails">
      {numbers.flatMap((number) => {
        const mail = letters[String(number)];
        if (!mail) return [];
        return (
          <li key={number} className={classes("back-mail", mail.ours && "back-mail-ours")}>
            <p>
              <b>{mail.ours ? `${mail.from} (you)` : mail.from}</b>
              <time dateTime={mail.at}>{fullWords(new Date(mail.at))}</time>
            </p>
            <p className="back-words">{mail.words || "(no words)"}</p>
          </li>
        );
      })}
    </ol>
  );
}
