import type { Tx } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors.ts";
import {
  type ConversationRow,
  findByMimeMessageId,
  findParticipantByKey,
  lockConversation,
  type ParticipantRow,
  participantsOf,
} from "../../../conversations/index.ts";
import { identitiesOf } from "../../../customers/index.ts";
import {
  isGenuine,
  readMessageId,
  type SigningKey,
  signingKeys,
  type Token,
  tokenOfAddress,
} from "../../../mail/tokens/index.ts";
import type { ReadMail } from "../../../mail-reading/index.ts";

/** Where a mail says that it belongs, and as whom its author is on that conversation, if at all. */
export interface Place {
  conversation: ConversationRow;
  /** The author; undefined: it belongs here, but is from somebody else. */
  participant: ParticipantRow | undefined;
  /** Whose token brought it, whoever wrote. */
  tokenOf: ParticipantRow | undefined;
}

interface Question {
  inboxId: string;
  envelopeTo: string;
  mail: ReadMail;
  author: string | undefined;
}

/** Each costs a look into the database; a mail with more is not answering anybody. */
const tokensMax = 5;
const ownIdsMax = 100;
const foreignIdsMax = 20;

/**
 * The conversation that a mail belongs to (`mail.md` 18): by a token of ours, by a Message-ID of ours, by a foreign Message-ID
 * that we keep when the author is on that conversation. Never by subject, never by a number.
 */
export async function placeOf(tx: Tx, question: Question): Promise<Place | undefined> {
  const keys = await signingKeys(tx);
  return (
    (await byToken(tx, keys, question)) ?? (await byOwnId(tx, keys, question)) ?? (await byForeignId(tx, question))
  );
}

async function byToken(tx: Tx, keys: readonly SigningKey[], question: Question): Promise<Place | undefined> {
  let first: Place | undefined;
  for (const token of tokensIn(question)) {
    const found = await findParticipantByKey(tx, token.participantKey);
    if (!found) continue;
    const { conversation, participant: tokenOf } = found;
    const ids = { workspaceId: tx.workspaceId, conversationId: conversation.id, participantId: tokenOf.id };
    if (!isGenuine(keys, token, ids)) continue;
    const participant = await authorOn(tx, conversation, question.author, tokenOf);
    // Of several tokens the author's own counts; they come together when people answer to all.
    if (participant?.id === tokenOf.id) return { conversation, participant, tokenOf };
    first ??= { conversation, participant, tokenOf };
  }
  return first;
}

/** Bounce addresses too: some programs and people answer to the return path. */
function tokensIn({ envelopeTo, mail }: Question): Token[] {
  const addresses = [envelopeTo, ...mail.deliveredTo, ...[...mail.to, ...mail.cc].map(({ address }) => address)];
  return [...new Set(addresses)]
    .flatMap((address) => tokenOfAddress(address) ?? [])
    .filter(({ purpose }) => purpose === "reply" || purpose === "bounce")
    .slice(0, tokensMax);
}

async function byOwnId(tx: Tx, keys: readonly SigningKey[], question: Question): Promise<Place | undefined> {
  for (const id of answeredIds(question.mail, ownIdsMax)) {
    const about = readMessageId(keys, tx.workspaceId, id);
    const conversation = about && (await conversationIfKept(tx, about.conversationId));
    if (!conversation) continue;
    return { conversation, participant: await authorOn(tx, conversation, question.author), tokenOf: undefined };
  }
  return undefined;
}

/** A foreign id is no secret: everybody who got a copy knows it. So it leads only those there who are on it already. */
async function byForeignId(tx: Tx, question: Question): Promise<Place | undefined> {
  for (const id of answeredIds(question.mail, foreignIdsMax)) {
    const found = await findByMimeMessageId(tx, question.inboxId, id);
    const participant = found && (await authorOn(tx, found.conversation, question.author));
    if (participant) return { conversation: found.conversation, participant, tokenOf: undefined };
  }
  return undefined;
}

/** In-Reply-To, then References from the last: the nearest first. */
export function answeredIds(mail: ReadMail, max: number): string[] {
  const ids = [...(mail.inReplyTo ? [mail.inReplyTo] : []), ...mail.references.toReversed()];
  return [...new Set(ids)].slice(0, max);
}

async function conversationIfKept(tx: Tx, id: string): Promise<ConversationRow | undefined> {
  try {
    return await lockConversation(tx, id);
  } catch (problem) {
    if (problem instanceof Refusal && problem.status === 404) return undefined;
    throw problem;
  }
}

/** As whom an address is on a conversation: under that address, or as a customer whose address the team knows it to be. */
async function authorOn(
  tx: Tx,
  conversation: ConversationRow,
  author: string | undefined,
  first?: ParticipantRow,
): Promise<ParticipantRow | undefined> {
  if (!author) return undefined;
  const present = await participantsOf(tx, conversation.id);
  const byAddress = present.find(({ address }) => address === author);
  if (byAddress) return byAddress;
  const ordered = first ? [first, ...present.filter(({ id }) => id !== first.id)] : present;
  for (const participant of ordered) {
    if (!participant.customerId || participant.leftAt) continue;
    const identities = await identitiesOf(tx, participant.customerId);
    if (identities.some(({ kind, value, shared }) => kind === "email" && !shared && value === author))
      return participant;
  }
  return undefined;
}
