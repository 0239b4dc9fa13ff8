import type { ConversationItem, Customer } from "@manyhands/client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMe } from "../api/index.ts";
import { clockWords, dayWords } from "../time/index.ts";
import {
  CloseIcon,
  CompanyIcon,
  ErrorNote,
  Face,
  IconButton,
  InfoIcon,
  LanguageIcon,
  MailIcon,
  PersonIcon,
  PhoneIcon,
  QuietIcon,
  Skeleton,
  ThanksIcon,
  useNow,
} from "../ui/index.ts";
import { About, NeedsPart } from "./About.tsx";
import { History } from "./History.tsx";
import { knownBy, knownWords } from "./known-by.ts";
import { Orders } from "./Orders.tsx";
import "./panel.css";
import { customerQuery, historyQuery, ordersQuery } from "./queries.ts";
import { SameSuggestion } from "./SameSuggestion.tsx";

const shownMax = 8;

export interface CustomerPanelProps {
  customerId: string;
  /** Drawn before the rest is read. */
  name: string;
  slug: string;
  pile: string;
  conversationId: string;
  onClose: () => void;
}

/** Who it is: how to reach them, whom they know, what is known of them, and what else they brought. */
export function CustomerPanel({ customerId, name, slug, pile, conversationId, onClose }: CustomerPanelProps) {
  const { data: customer, error, refetch } = useQuery(customerQuery(customerId));
  const { data: history } = useQuery(historyQuery(customerId));
  const { data: orders = [] } = useQuery(ordersQuery(customerId));
  return (
    <section className="panel" aria-label={`About ${name}`}>
      <header className="panel-who">
        <Face name={name} size={44} square={customer?.kind === "internal"} />
        <div>
          <h2>{name}</h2>
          <p>{customer ? sinceWords(customer) : "\u00a0"}</p>
        </div>
        <IconButton label="Close" icon={<CloseIcon />} className="panel-close" onClick={onClose} />
      </header>
      {error && <ErrorNote problem={error} retry={() => void refetch()} />}
      {!customer && !error && <Skeleton lines={4} />}
      {customer && (
        <>
          <Facts customer={customer} history={history ?? []} slug={slug} />
          <SameSuggestion customer={customer} onMerged={() => {}} />
          <NeedsPart key={`needs ${customer.id}`} customer={customer} />
          <About key={`about ${customer.id}`} customer={customer} />
        </>
      )}
      <Orders orders={orders} />
      {history && (
        <History
          history={history.slice(0, shownMax)}
          total={history.length}
          currentId={conversationId}
          slug={slug}
          pile={pile}
        />
      )}
      {customer && (
        <Link to="/$slug/customers/$customerId" params={{ slug, customerId }} className="panel-all link">
          Everything about {name}
        </Link>
      )}
    </section>
  );
}

function sinceWords({ city, createdAt, kind }: Customer): string {
  const since = `with us since ${new Date(createdAt).getFullYear()}`;
  const who = kind === "internal" ? "A colleague" : city;
  return who ? `${who}, ${since}` : `${since.charAt(0).toUpperCase()}${since.slice(1)}`;
}

const pictures = { email: MailIcon, phone: PhoneIcon, handle: PersonIcon, external_id: PersonIcon } as const;

interface FactsProps {
  customer: Customer;
  history: readonly ConversationItem[];
  slug: string;
}

export function Facts({ customer, history, slug }: FactsProps) {
  const me = useMe().member;
  const now = useNow();
  const known = knownWords(knownBy(history), me.id);
  const { identities, companies, language, timeZone, custom, doNotContactSince } = customer;
  return (
    <ul className="panel-facts">
      {known && (
        <li>
          <ThanksIcon aria-hidden="true" />
          <span>Knows {known}</span>
        </li>
      )}
      {identities.map(({ kind, value, shared }) => {
        const Picture = pictures[kind];
        return (
          <li key={`${kind} ${value}`}>
            <Picture aria-hidden="true" />
            <span>
              {value}
              {shared && <small> shared with others</small>}
            </span>
          </li>
        );
      })}
      {companies.map(({ id, name }) => (
        <li key={id}>
          <CompanyIcon aria-hidden="true" />
          <Link to="/$slug/companies/$companyId" params={{ slug, companyId: id }} className="link">
            {name}
          </Link>
        </li>
      ))}
      {custom.map(({ id, name, value }) =>
        value === null ? null : (
          <li key={id}>
            <InfoIcon aria-hidden="true" />
            <span>
              <small>{name}:</small> {value}
            </span>
          </li>
        ),
      )}
      {doNotContactSince && (
        <li className="panel-quiet">
          <QuietIcon aria-hidden="true" />
          <span>Do not contact: answers only</span>
        </li>
      )}
      {(language || timeZone) && (
        <li>
          <LanguageIcon aria-hidden="true" />
          <span>
            {[language && languageName(language), timeZone && localTime(timeZone, now)].filter(Boolean).join(". ")}
          </span>
        </li>
      )}
    </ul>
  );
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

function localTime(zone: string, now: Date): string | undefined {
  try {
    const day = dayWords(now, now, zone);
    return `${clockWords(now, zone)} where they are${day === "today" ? "" : `, ${day}`}`;
  } catch {
    return undefined;
  }
}
