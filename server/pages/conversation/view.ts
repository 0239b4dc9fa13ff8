import type { Tx } from "#platform/database/index.ts";
import { type CustomerPage, customerPage } from "../../conversations/index.ts";
import { customerAsFiled } from "../../customers/index.ts";
import { findInbox } from "../../inboxes/index.ts";
import { findMember, type Member } from "../../members/index.ts";
import { pictureUrl } from "../../pictures/index.ts";
import { findTeam } from "../../teams/index.ts";
import { firstNameOf, formatMoment, type MomentStyle, type Phrases, phrasesFor } from "../../texts/index.ts";
import type { Workspace } from "../../workspaces/index.ts";
import { type Past, pastOf } from "./history.ts";
import type { Opened } from "./open-link.ts";
import { type PageState, stateOf, type Way } from "./state.ts";

/** Somebody of the company, as customers see them. */
export interface Helper {
  id: string;
  name: string;
  face: string | null;
  pictureUrl: string | null;
  about: string;
}

/** What somebody had typed when it could not be sent: it comes back, nothing is lost. */
export interface Typed {
  words?: string | undefined;
  missing?: string | undefined;
  somebodyElse?: boolean | undefined;
  text?: string | undefined;
}

/** What the page answers to the last press. */
export interface Told {
  kind: "good" | "problem";
  sentence: string;
}

/** All that the page is written from. */
export interface View {
  /** `/c/<slug>/<token>`: where the forms go. */
  path: string;
  workspace: Workspace;
  phrases: Phrases;
  /** The language that was chosen on the page; it is kept in every link and form. */
  chosenLanguage: string | undefined;
  page: CustomerPage;
  past: readonly Past[];
  state: PageState;
  firstName: string;
  /** Who gave the last answer. */
  helper: Helper | null;
  /** Who looks after it now. */
  assignee: Helper | null;
  /** The helper's name, or the company's. */
  helperName: string;
  leadName: string | null;
  requesterName: string;
  inboxAddress: string;
  way: Way | undefined;
  told: Told | undefined;
  typed: Typed;
  moment(at: Date, style: MomentStyle): string;
}

export interface Wishes {
  language: string | undefined;
  acceptLanguage: string | undefined;
  way?: Way | undefined;
  told?: ((phrases: Phrases, page: { requesterName: string }) => Told) | undefined;
  typed?: Typed | undefined;
}

/** Reads everything that the page shows to this participant. Changes nothing. */
export async function viewOf(tx: Tx, opened: Opened, path: string, wishes: Wishes): Promise<View> {
  const { workspace, conversation, participant } = opened;
  const page = await customerPage(tx, conversation, participant);
  const inbox = await findInbox(tx, conversation.inboxId);
  const team = await findTeam(tx, conversation.teamId);
  const own = conversation.language ?? page.customer.language ?? firstAccepted(wishes.acceptLanguage) ?? inbox.language;
  const phrases = await phrasesFor(tx, wishes.language ?? own);
  const lead = team.leadMemberId ? await findMember(tx, team.leadMemberId) : null;
  const helper = helperFrom(page);
  const requesterName = await nameOfRequester(tx, page);
  const timeZone = page.customer.timeZone ?? workspace.timeZone;
  return {
    path,
    workspace,
    phrases,
    chosenLanguage: wishes.language,
    page,
    past: await pastOf(tx, participant),
    state: stateOf(conversation, lastAnswer(page) !== undefined),
    firstName: firstNameOf(participant.name || page.customer.name, phrases.language),
    helper,
    assignee: page.assignee?.state === "active" ? shown(page.assignee) : null,
    helperName: helper?.name ?? workspace.name,
    leadName: lead && lead.state === "active" && lead.id !== helper?.id ? lead.publicName : null,
    requesterName,
    inboxAddress: inbox.address,
    way: wishes.way,
    told: wishes.told?.(phrases, { requesterName }),
    typed: wishes.typed ?? {},
    moment: (at, style) => formatMoment(at, phrases.language, timeZone, style, tx.now),
  };
}

/** The answer that the question is about; one that can still be taken back is not among the messages. */
export function lastAnswer(page: CustomerPage) {
  return page.messages.find(({ kind }) => kind === "outbound");
}

/** The first language of the browser's list; its weights are in order in every browser. */
export function firstAccepted(header: string | undefined): string | undefined {
  const tag = header?.split(",")[0]?.split(";")[0]?.trim();
  return tag && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined;
}

export function shown(member: Member): Helper {
  const { id, publicName, face, about, workspaceId, pictureKey } = member;
  return { id, name: publicName, face, pictureUrl: pictureUrl(workspaceId, pictureKey), about };
}

/** Only who has answered is said to have helped. */
function helperFrom(page: CustomerPage): Helper | null {
  const hasAnswered = page.messages.some(({ kind, authorKind }) => kind === "outbound" && authorKind === "member");
  return hasAnswered && page.helper ? shown(page.helper) : null;
}

async function nameOfRequester(tx: Tx, { conversation, customer }: CustomerPage): Promise<string> {
  if (customer.id === conversation.requesterId) return customer.name;
  return (await customerAsFiled(tx, conversation.requesterId)).name;
}
