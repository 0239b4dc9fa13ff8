import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { BackIcon, ErrorNote, Face, Skeleton } from "../ui/index.ts";
import { About } from "./About.tsx";
import { ByLaw } from "./ByLaw.tsx";
import { Facts } from "./CustomerPanel.tsx";
import "./customers.css";
import { History } from "./History.tsx";
import "./panel.css";
import { customerQuery, historyQuery } from "./queries.ts";

/** One customer, over all channels and years. */
export function CustomerPage() {
  const { slug, customerId } = useParams({ from: "/$slug/customers/$customerId" });
  const { data: customer, error, refetch } = useQuery(customerQuery(customerId));
  const { data: history = [] } = useQuery(historyQuery(customerId));
  useEffect(() => {
    document.title = `${customer?.name ?? "Customer"} - Manyhands`;
  }, [customer]);
  return (
    <div className="customers customer-page">
      <Link to="/$slug/customers" params={{ slug }} className="button button-plain button-usual customer-back">
        <BackIcon aria-hidden="true" />
        Customers
      </Link>
      {error && <ErrorNote problem={error} retry={() => void refetch()} />}
      {!customer && !error && <Skeleton face lines={4} />}
      {customer && (
        <>
          <header className="panel-who">
            <Face name={customer.name} size={56} square={customer.kind === "internal"} />
            <div>
              <h1>{customer.name}</h1>
              <p>
                {[customer.city, `with us since ${new Date(customer.createdAt).getFullYear()}`]
                  .filter(Boolean)
                  .join(", ")}
              </p>
            </div>
          </header>
          <div className="customer-parts">
            <div>
              <Facts customer={customer} history={history} />
              <About key={customer.id} customer={customer} heading="h2" />
              <ByLaw customer={customer} />
            </div>
            <History history={history} currentId="" slug={slug} pile="all" heading="h2" />
          </div>
        </>
      )}
    </div>
  );
}
