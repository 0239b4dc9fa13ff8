import type { FastifyInstance, FastifyRequest } from "fastify";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { Refusal } from "../errors.ts";
import type { Bell } from "../events/index.ts";
import { hashOf, sameBytes } from "../random.ts";

const secondsBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * `/metrics`, as Prometheus reads it: figures of the process, of requests by route, and of what was committed. No names, no
 * words; still for this machine alone, or for whoever has the token.
 */
export function measure(app: FastifyInstance, bell: Bell, { token }: { token?: string | undefined } = {}): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "manyhands_http_request_seconds",
    help: "How long requests took, by route",
    labelNames: ["method", "route", "status"],
    buckets: secondsBuckets,
    registers: [registry],
  });
  const committed = new Counter({
    name: "manyhands_commits_total",
    help: "Transactions with events that this process heard of, its own and other processes'",
    registers: [registry],
  });
  bell.listen(({ kind }) => {
    if (kind === "committed") committed.inc();
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
  });
  app.get("/metrics", async (request, reply) => {
    if (!mayRead(request, token)) {
      const sentence =
        "The figures are read from this machine, or with METRICS_TOKEN as a bearer. Ask who runs Manyhands.";
      throw new Refusal(403, "not_allowed", sentence);
    }
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

const ownAddresses = /^(?:::1|(?:::ffff:)?127\.)/;

function mayRead({ ip, headers }: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) return ownAddresses.test(ip);
  return sameBytes(hashOf(headers.authorization ?? ""), hashOf(`Bearer ${token}`));
}
