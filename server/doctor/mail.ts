import { sql } from "kysely";
import { dayMs, minuteMs } from "#platform/clock.ts";
import type { Store, Tx } from "#platform/database/index.ts";
import { tryMailServer } from "#platform/egress/index.ts";
import { type Check, count, sentenceOf, well, wrong } from "./check.ts";

/** A mail that is due longer than this while a server runs is stuck. */
const stuckMs = 15 * minuteMs;
const lookBackMs = 7 * dayMs;

export async function checkMailServer(mailUrl: string | undefined): Promise<Check> {
  const name = "mail server";
  if (!mailUrl)
    return well(name, "MAIL_URL is not set: mails stay in the built-in mailbox unless an inbox has a server.");
  const { host, protocol } = new URL(mailUrl);
  const problem = await tryMailServer(mailUrl);
  if (!problem) return well(name, `${host} answers${protocol === "smtps:" ? " by TLS" : ""} and lets us in.`);
  const says = `${host} does not take our mails: ${sentenceOf(problem)}`;
  return wrong(name, says, `Check MAIL_URL: ${whatToCheck(problem)}.`);
}

function whatToCheck(problem: Error): string {
  const code = "code" in problem ? String(problem.code) : "";
  if (code === "EAUTH") return "user and password";
  if (/CERT|TLS|SSL|EPROTO/.test(`${code} ${problem.message}`))
    return "the server's name, as its certificate has it, and port";
  if (code === "ENOTFOUND" || code === "EDNS" || code === "EAI_AGAIN") return "the server's name";
  return "the server's name and port, and that no firewall is between (many providers close port 25)";
}

interface Figures {
  stuck: number;
  failed: number;
  lastProblem: string | null;
  unread: number;
  unreadable: number;
}

/** Mails that should have left, and mails that should have been read. Without a running server both wait for one. */
export async function checkMails(store: Store, serverRuns: boolean): Promise<Check[]> {
  const all: Figures[] = [];
  for (const { id } of await store.db.selectFrom("workspace").select("id").execute()) {
    all.push(await store.inWorkspace(id, figuresOf));
  }
  const sum = (name: "stuck" | "failed" | "unread" | "unreadable") =>
    all.reduce((total, each) => total + each[name], 0);
  const problem = all.find(({ lastProblem }) => lastProblem)?.lastProblem;
  return [
    outgoing({ stuck: sum("stuck"), failed: sum("failed"), problem, serverRuns }),
    incoming({ unread: sum("unread"), unreadable: sum("unreadable"), serverRuns }),
  ];
}

function outgoing(found: {
  stuck: number;
  failed: number;
  problem: string | null | undefined;
  serverRuns: boolean;
}): Check {
  const name = "outgoing mail";
  const { stuck, failed, problem, serverRuns } = found;
  if (stuck > 0 && serverRuns) {
    const because = problem ? ` The newest says: ${sentenceOf(problem)}` : "";
    const says = `${count(stuck, "mail")} should have left more than 15 minutes ago.${because}`;
    return wrong(
      name,
      says,
      "Settings → Mail log shows each with its reason; mend the mail server, and they leave by themselves.",
    );
  }
  const waiting = stuck > 0 ? `${count(stuck, "mail")} wait for Manyhands to be started.` : "Nothing is stuck.";
  return well(name, `${waiting} ${count(failed, "mail")} of the last 7 days failed for good.`);
}

function incoming({
  unread,
  unreadable,
  serverRuns,
}: {
  unread: number;
  unreadable: number;
  serverRuns: boolean;
}): Check {
  const name = "incoming mail";
  if (unreadable > 0) {
    const says = `${count(unreadable, "mail")} of the last 7 days could not be read, and may be from customers.`;
    return wrong(name, says, "Settings → Mail log → Unreadable: look at each as it came, and try it again.");
  }
  if (unread > 0 && serverRuns) {
    const says = `${count(unread, "mail")} came in more than 15 minutes ago and have not been read yet.`;
    return wrong(name, says, "Restart Manyhands, and look at what it says on standard error.");
  }
  return well(name, unread > 0 ? `${count(unread, "mail")} wait for Manyhands to be started.` : "All of it was read.");
}

async function figuresOf({ db, workspaceId, now }: Tx): Promise<Figures> {
  const stuckSince = new Date(now.getTime() - stuckMs);
  const since = new Date(now.getTime() - lookBackMs);
  const { rows } = await sql<Figures>`
    select
      (select count(*)::integer from outgoing_mail where workspace_id = ${workspaceId}
        and state in ('queued', 'deferred') and coalesce(tried_since, due_at) < ${stuckSince}) as stuck,
      (select count(*)::integer from outgoing_mail where workspace_id = ${workspaceId}
        and state = 'failed' and created_at > ${since}) as failed,
      (select coalesce(problem, last_response) from outgoing_mail where workspace_id = ${workspaceId}
        and state = 'deferred' order by created_at desc limit 1) as last_problem,
      (select count(*)::integer from mail where workspace_id = ${workspaceId}
        and state = 'received' and received_at < ${stuckSince}) as unread,
      (select count(*)::integer from mail where workspace_id = ${workspaceId}
        and state = 'unreadable' and received_at > ${since}) as unreadable`.execute(db);
  return rows[0] ?? { stuck: 0, failed: 0, lastProblem: null, unread: 0, unreadable: 0 };
}
