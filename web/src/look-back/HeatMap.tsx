import { counted } from "./words.ts";

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const hours = Array.from({ length: 24 }, (_, hour) => hour);

interface HeatMapProps {
  /** Seven days from Monday, 24 hours each. */
  customers: number[][];
  ours: number[][];
}

/** The hours of a week: the darker, the more customers wrote; a ring where none of ours was ever there. */
export function HeatMap({ customers, ours }: HeatMapProps) {
  const most = Math.max(1, ...customers.flat());
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls on a phone can be scrolled by key
    <section className="back-heat-frame" aria-label="Hours of the week" tabIndex={0}>
      <table className="back-heat">
        <caption>Mails from customers by hour of the week. A ring: you never wrote in that hour.</caption>
        <thead>
          <tr>
            <td />
            {hours.map((hour) => (
              <th key={hour} scope="col">
                <span data-unseen={hour % 3 !== 0 || undefined}>{hour}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day, at) => (
            <tr key={day}>
              <th scope="row">
                <abbr title={day}>{day.slice(0, 3)}</abbr>
              </th>
              {hours.map((hour) => (
                <Cell
                  key={hour}
                  when={`${day} ${hour}:00`}
                  theirs={customers[at]?.[hour] ?? 0}
                  ours={ours[at]?.[hour] ?? 0}
                  most={most}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ when, theirs, ours, most }: { when: string; theirs: number; ours: number; most: number }) {
  const isAlone = theirs > 0 && ours === 0;
  const words = `${counted(theirs, "mail")} from customers, ${ours.toLocaleString("en")} from you`;
  return (
    <td
      title={`${when}: ${words}`}
      style={{ "--heat": `${Math.round((theirs / most) * 100)}%` }}
      data-alone={isAlone || undefined}
    >
      <span data-unseen>{theirs > 0 ? `${theirs}${isAlone ? ", nobody there" : ""}` : "0"}</span>
    </td>
  );
}
