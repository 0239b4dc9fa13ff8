import type { Customer } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { BackIcon, Button, ErrorNote, Face, Skeleton } from "../ui/index.ts";
import { About, NeedsPart } from "./About.tsx";
import { ByLaw } from "./ByLaw.tsx";
import { Facts } from "./CustomerPanel.tsx";
import "./customers.css";
import { Details } from "./Details.tsx";
import { History } from "./History.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import { MergedList } from "./MergedList.tsx";
import { Notes } from "./Notes.tsx";
import { Orders } from "./Orders.tsx";
import "./panel.css";
import { customerQuery, historyQuery, ordersQuery } from "./queries.ts";
import { SameSuggestion } from "./SameSuggestion.tsx";

/** One customer, over all channels and years. */
export function CustomerPage() {
  const { slug, customerId } = useParams({ from: "/$slug/customers/$customerId" });
  const { data: customer, error, refetch } = useQuery(customerQuery(customerId));
  const navigate = useNavigate();
  const open = (id: string) => void navigate({ to: "/$slug/customers/$customerId", params: { slug, customerId: id } });
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
          <Who customer={customer} onMerged={open} />
          <Parts key={customer.id} customer={customer} slug={slug} onMerged={open} />
        </>
      )}
    </div>
  );
}

interface Part {
  customer: Customer;
  onMerged: (keptId: string) => void;
}

function Who({ customer, onMerged }: Part) {
  const [asked, setAsked] = useState<"details" | "merge">();
  const close = () => setAsked(undefined);
  return (
    <header className="panel-who">
      <Face name={customer.name} size={56} square={customer.kind === "internal"} />
      <div>
        <h1>{customer.name}</h1>
        <p>
          {[customer.city, `with us since ${new Date(customer.createdAt).getFullYear()}`].filter(Boolean).join(", ")}
        </p>
      </div>
      <div className="customer-acts">
        <Button onClick={() => setAsked("details")}>Change</Button>
        <Button onClick={() => setAsked("merge")}>Merge</Button>
      </div>
      {asked === "details" && <Details customer={customer} onClose={close} />}
      {asked === "merge" && <MergeDialog customer={customer} onClose={close} onMerged={onMerged} />}
    </header>
  );
}

function Parts({ customer, slug, onMerged }: Part & { slug: string }) {
  const { data: history = [] } = useQuery(historyQuery(customer.id));
  const { data: orders = [] } = useQuery(ordersQuery(customer.id));
  return (
    <div className="customer-parts">
      <div>
        <SameSuggestion customer={customer} onMerged={onMerged} />
        <Facts customer={customer} history={history} slug={slug} />
        <NeedsPart customer={customer} heading="h2" />
        <About customer={customer} heading="h2" />
        <Notes customer={customer} />
        <MergedList customer={customer} />
        <ByLaw customer={customer} />
      </div>
      <div>
        <Orders orders={orders} heading="h2" />
        <History history={history} currentId="" slug={slug} pile="all" heading="h2" />
      </div>
    </div>
  );
}
