import type { CustomerItem } from "@manyhands/client";
import { Link } from "@tanstack/react-router";
import { stateWords } from "../life/index.ts";
import { classes, Face, Time, useNow } from "../ui/index.ts";

/** One customer of the list: who it is, and where what they brought last stands. */
export function CustomerRow({ slug, customer }: { slug: string; customer: CustomerItem }) {
  const now = useNow();
  const { id, name, kind, city, about, address, lastConversation: last, createdAt } = customer;
  const state = last && stateWords({ ...last, requester: { name } }, now);
  return (
    <li>
      <Link to="/$slug/customers/$customerId" params={{ slug, customerId: id }}>
        <Face name={name} size={34} square={kind === "internal"} />
        <span className="customers-who">
          <b className="cut">{name}</b>
          <small className="cut">
            {[name === address ? null : address, city].filter(Boolean).join(" · ") ||
              about ||
              `With us since ${new Date(createdAt).getFullYear()}`}
          </small>
        </span>
        <span className="customers-last">
          <span className={classes("cut", !last && "customers-none")} dir="auto">
            {last ? last.subject || "No subject" : "Nothing yet"}
          </span>
          {state && <small className={classes("cut", `customers-${state.tone}`)}>{state.words}</small>}
        </span>
        {last && <Time at={last.lastMessageAt} />}
      </Link>
    </li>
  );
}
