import type { WebhookDelivery } from "@manyhands/client";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { Webhook as WebhookIcon } from "lucide-react";
import { useState } from "react";
import { call } from "../api/index.ts";
import { problemWords } from "../forms/index.ts";
import { byWords, useNow } from "../time/index.ts";
import { AgainIcon, Button, Chip, EmptyState, ErrorNote, Skeleton, Time } from "../ui/index.ts";
import { LogList } from "./LogList.tsx";
import { deliveryWords } from "./webhook-words.ts";
import "./log.css";
import "./rows.css";

const keyOf = (id: string) => ["webhook-deliveries", id];
const dayMs = 24 * 60 * 60_000;

/** What was sent to one webhook, and what was answered; each can be sent again. */
export function WebhookLog({ id, isOff }: { id: string; isOff: boolean }) {
  const client = useQueryClient();
  const [said, setSaid] = useState<string>();
  const deliveries = useInfiniteQuery({
    queryKey: keyOf(id),
    queryFn: ({ pageParam, signal }) =>
      call("GET /webhooks/{id}/deliveries", {
        params: { id },
        query: { limit: 25, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: 5_000,
  });
  async function act(work: () => Promise<string>): Promise<void> {
    try {
      setSaid(await work());
      await client.invalidateQueries({ queryKey: keyOf(id) });
    } catch (thrown) {
      setSaid(problemWords(thrown));
    }
  }
  const test = async () => {
    await call("POST /webhooks/{id}/tests", { params: { id } });
    return "A test is on its way.";
  };
  const again = async () => {
    const since = new Date(Date.now() - dayMs).toISOString();
    const { count } = await call("POST /webhooks/{id}/replays", { params: { id }, body: { since } });
    return count === 0 ? "Nothing failed in the last 24 hours." : `${count} are sent again.`;
  };
  return (
    <>
      <div className="set-webhook-ways">
        <Button disabled={isOff} onClick={() => void act(test)}>
          Send a test
        </Button>
        <Button disabled={isOff} look="plain" onClick={() => void act(again)}>
          Send again what failed today
        </Button>
      </div>
      <p role="status">{said}</p>
      <LogList
        mails={deliveries}
        empty={
          <EmptyState icon={<WebhookIcon />} title="Nothing was sent yet">
            Each event stands here from the moment it happens, for 30 days, with all that was answered.
          </EmptyState>
        }
        row={(delivery) => <Row key={delivery.id} delivery={delivery} isOff={isOff} act={act} />}
      />
    </>
  );
}

interface RowProps {
  delivery: WebhookDelivery;
  isOff: boolean;
  act: (work: () => Promise<string>) => Promise<void>;
}

function Row({ delivery, isOff, act }: RowProps) {
  const [isOpen, setOpen] = useState(false);
  const now = useNow();
  const { words, tone } = deliveryWords(delivery.state);
  const replay = async () => {
    await call("POST /webhook-deliveries/{id}/replays", { params: { id: delivery.id } });
    return "It is on its way again.";
  };
  return (
    <li>
      <Chip tone={tone}>{words}</Chip>
      <div className="set-row-words">
        <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {delivery.kind}
        </button>
        <small>
          <Time at={delivery.createdAt} />
          {delivery.attempts > 1 && ` · ${delivery.attempts} tries`}
          {delivery.state === "deferred" && delivery.nextAt && ` · next ${byWords(new Date(delivery.nextAt), now)}`}
        </small>
        {delivery.problem && <p className="set-why">{delivery.problem}</p>}
        {isOpen && <Tries id={delivery.id} />}
      </div>
      <div className="set-row-ways">
        <Button
          look="plain"
          icon={<AgainIcon />}
          disabled={isOff}
          aria-label={`Send ${delivery.kind} again`}
          onClick={() => void act(replay)}
        >
          Send again
        </Button>
      </div>
    </li>
  );
}

function Tries({ id }: { id: string }) {
  const whole = useQuery({
    queryKey: ["webhook-delivery", id],
    queryFn: ({ signal }) => call("GET /webhook-deliveries/{id}", { params: { id }, signal }),
  });
  if (whole.error) {
    return <ErrorNote title="It did not open." problem={whole.error} retry={() => void whole.refetch()} />;
  }
  if (!whole.data) return <Skeleton lines={3} />;
  return (
    <div className="set-webhook-tries">
      <pre className="set-webhook-body">{whole.data.body}</pre>
      {whole.data.tries.map(({ number, at, status, problem, answer, tookMs }) => (
        <div key={number}>
          <small>
            Try {number}, <Time at={at} />: {status === null ? problem : `answered ${status}`} in {tookMs} ms
          </small>
          {answer && <pre className="set-webhook-body">{answer}</pre>}
        </div>
      ))}
    </div>
  );
}
