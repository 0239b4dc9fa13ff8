import type { Company } from "@manyhands/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { call } from "../api/index.ts";
import { BackIcon, CompanyIcon, ErrorNote, Field, Skeleton, Switch, say, sayProblem, TextInput } from "../ui/index.ts";
import { CustomerRow } from "./CustomerRow.tsx";
import { CustomInput } from "./CustomInput.tsx";
import "./customers.css";
import { History } from "./History.tsx";
import "./panel.css";
import { companyQuery, mattersQuery, peopleQuery } from "./queries.ts";

/** One company: its people, by the domain of their address or because somebody said so, and what they brought. */
export function CompanyPage() {
  const { slug, companyId } = useParams({ from: "/$slug/companies/$companyId" });
  const { data: company, error, refetch } = useQuery(companyQuery(companyId));
  const { data: people = [] } = useQuery(peopleQuery(companyId));
  const { data: matters = [] } = useQuery(mattersQuery(companyId));
  useEffect(() => {
    document.title = `${company?.name ?? "Company"} - Manyhands`;
  }, [company]);
  return (
    <div className="customers customer-page">
      <Link to="/$slug/customers" params={{ slug }} className="button button-plain button-usual customer-back">
        <BackIcon aria-hidden="true" />
        Customers
      </Link>
      {error && <ErrorNote problem={error} retry={() => void refetch()} />}
      {!company && !error && <Skeleton lines={4} />}
      {company && (
        <>
          <header className="company-who">
            <CompanyIcon aria-hidden="true" />
            <h1>{company.name}</h1>
          </header>
          <div className="customer-parts">
            <div>
              <About key={company.id} company={company} />
              <section className="panel-part">
                <h2>
                  People <span>{people.length}</span>
                </h2>
                <ul className="customers-all company-people">
                  {people.map((customer) => (
                    <CustomerRow key={customer.id} slug={slug} customer={customer} />
                  ))}
                </ul>
              </section>
            </div>
            <History history={matters} currentId="" slug={slug} pile="all" heading="h2" />
          </div>
        </>
      )}
    </div>
  );
}

type Change = Parameters<typeof call<"PATCH /companies/{id}">>[1]["body"];

/** What is known of it; each is kept when it is left. */
function About({ company }: { company: Company }) {
  const client = useQueryClient();
  const [domains, setDomains] = useState(company.domains.join(", "));

  async function change(body: Change): Promise<void> {
    try {
      const changed = await call("PATCH /companies/{id}", { params: { id: company.id }, body });
      client.setQueryData(companyQuery(company.id).queryKey, changed);
      setDomains(changed.domains.join(", "));
      await client.invalidateQueries({ queryKey: ["company", company.id] });
      say("Kept.");
    } catch (problem) {
      sayProblem(problem);
    }
  }
  const given = domains.split(/[\s,;]+/).filter(Boolean);
  return (
    <section className="details">
      <Field label="Domains" hint="Whoever has an address there belongs to it by themselves.">
        {(ways) => (
          <TextInput
            {...ways}
            value={domains}
            placeholder="hotel-linde.example"
            onChange={(event) => setDomains(event.target.value)}
            onBlur={() => given.join() !== company.domains.join() && void change({ domains: given })}
          />
        )}
      </Field>
      {company.custom.map((field) => (
        <CustomInput
          key={field.id}
          field={field}
          onChange={(value) => void change({ custom: { [field.id]: value } })}
        />
      ))}
      <Switch
        label="Ask its people whether it is solved"
        checked={company.asksWhetherSolved}
        onChange={(asksWhetherSolved) => void change({ asksWhetherSolved })}
      />
    </section>
  );
}
