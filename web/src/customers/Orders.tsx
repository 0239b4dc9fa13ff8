import type { Order } from "@manyhands/client";
import { OutsideIcon, Time } from "../ui/index.ts";
import { moneyWords } from "./money-words.ts";
import "./orders.css";

/** What they bought or hold with us, as the company's own system tells it. */
export function Orders({ orders, heading: Heading = "h3" }: { orders: readonly Order[]; heading?: "h2" | "h3" }) {
  if (orders.length === 0) return null;
  return (
    <section className="panel-part">
      <Heading>
        Orders <span>{orders.length}</span>
      </Heading>
      <ul className="orders">
        {orders.map((order) => (
          <OneOrder key={order.reference} order={order} />
        ))}
      </ul>
    </section>
  );
}

function OneOrder({ order: { reference, state, amount, currency, date, link, lines } }: { order: Order }) {
  const bought = lines.map(({ name, quantity }) => (quantity === 1 ? name : `${quantity} × ${name}`)).join(", ");
  return (
    <li>
      {link ? (
        <a href={link} target="_blank" rel="noopener noreferrer" className="cut">
          {reference}
          <OutsideIcon aria-hidden="true" />
          <span className="unseen"> opens in your own system</span>
        </a>
      ) : (
        <b className="cut">{reference}</b>
      )}
      {amount !== null && currency && <span className="orders-amount">{moneyWords(amount, currency)}</span>}
      {(bought || state) && <small className="orders-what">{[state, bought].filter(Boolean).join(" · ")}</small>}
      {date && <Time at={date} />}
    </li>
  );
}
