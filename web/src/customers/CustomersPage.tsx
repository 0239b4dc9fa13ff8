import { useInfiniteQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useState } from "react";
import { Button, EmptyState, ErrorNote, Field, Skeleton, TeamIcon, TextInput } from "../ui/index.ts";
import { CustomerRow } from "./CustomerRow.tsx";
import "./customers.css";
import { customersQuery } from "./queries.ts";

/** Everybody who is or was served, to be found by name, address or number. */
export function CustomersPage() {
  const slug = useParams({ from: "/$slug", select: (params) => params.slug });
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    customersQuery(search),
  );
  const customers = data?.pages.flatMap((page) => page.items) ?? [];
  useEffect(() => {
    document.title = "Customers - Manyhands";
  }, []);
  return (
    <div className="customers">
      <header>
        <h1>Customers</h1>
        <Field label="Find a customer" labelUnseen>
          {(ways) => (
            <TextInput
              {...ways}
              type="search"
              placeholder="Name, address or number"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      </header>
      {error && <ErrorNote problem={error} retry={() => void refetch()} />}
      {!data && !error && [0, 1, 2, 3].map((row) => <Skeleton key={row} face lines={2} />)}
      {data && customers.length === 0 && (
        <EmptyState icon={<TeamIcon />} title={search ? `Nobody is found under “${search}”.` : "No customers yet."}>
          {search
            ? "Try a part of the name, or the address."
            : "Whoever writes to one of your addresses appears here by themselves."}
        </EmptyState>
      )}
      {customers.length > 0 && (
        <p className="customers-columns" aria-hidden="true">
          <span>Customer</span>
          <span>What they brought last</span>
          <span>Last word</span>
        </p>
      )}
      <ul className="customers-all">
        {customers.map((customer) => (
          <CustomerRow key={customer.id} slug={slug} customer={customer} />
        ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
    </div>
  );
}
