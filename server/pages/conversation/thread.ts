import type { CustomerPage } from "../../conversations/index.ts";
import { pictureUrl } from "../../pictures/index.ts";
import { formatSize, type TextKey } from "../../texts/index.ts";
import { type Html, html } from "../markup/index.ts";
import { drawnTypes } from "./attachment.ts";
import type { Past, PastKind } from "./history.ts";
import { type IconName, icon } from "./icons.ts";
import { paragraphs, wordsOf } from "./message-text.ts";
import { companyFace, customerFace, faceOf } from "./people.ts";
import type { View } from "./view.ts";

type Message = CustomerPage["messages"][number];

const shownAtFirst = 8;

/** Everything said so far, newest first, with what happened between. */
export function thread(view: View, { open }: { open: boolean }): Html {
  const { phrases, page, past } = view;
  const entries = [
    ...page.messages.map((message) => ({ at: message.createdAt, shown: messageEntry(view, message) })),
    ...past.map((happened) => ({ at: happened.at, shown: pastEntry(view, happened) })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  const first = entries.slice(0, shownAtFirst);
  const older = entries.slice(shownAtFirst);
  return html`<details class="card msgs" id="said"${open && html` open`}>
<summary><span><h2>${phrases.say("page.thread")}</h2><small>${howMany(view)}</small></span>${icon("down", "turn")}</summary>
<ol class="thread">${first.map(({ shown }) => shown)}</ol>
${
  older.length > 0 &&
  html`<details class="older"><summary>${phrases.say("page.thread.earlier", { count: String(older.length) })}</summary><ol class="thread">${older.map(({ shown }) => shown)}</ol></details>`
}
</details>`;
}

function howMany({ phrases, page, moment }: View): string {
  const first = page.messages.at(-1);
  if (!first) return phrases.say("page.thread.newest");
  const since = moment(first.createdAt, "near_day");
  const count = page.messages.length;
  return count === 1
    ? phrases.say("page.thread.one", { since })
    : phrases.say("page.thread.other", { count: String(count), since });
}

function messageEntry(view: View, message: Message): Html {
  const isOurs = message.kind === "outbound";
  const isMine = !isOurs && message.participantId === view.page.participant.id;
  const name = isMine ? view.phrases.say("mail.you") : message.authorName;
  return html`<li class="${isOurs ? "ours" : ""}">${authorFace(view, message)}<p class="by"><b>${name}</b>${moment(view, message.createdAt)}</p><div class="t">${wordsOf(message, view.path)}${rest(view, message)}${files(view, message)}</div></li>`;
}

function authorFace({ workspace, page }: View, message: Message): Html {
  if (message.kind === "inbound") return customerFace(message.authorName || page.customer.name);
  if (message.authorKind !== "member") return companyFace(workspace.name);
  const { authorName: name, authorFace: face, authorPictureKey } = message;
  return faceOf({ name, face, pictureUrl: pictureUrl(workspace.id, authorPictureKey) });
}

/** What was folded when the mail was read: never taken away, only out of sight. */
function rest({ phrases }: View, { folded, kind }: Message): Html | false {
  if (kind !== "inbound" || folded.length === 0) return false;
  const texts = folded.map(({ text }) => paragraphs(text));
  return html`<details class="rest"><summary>${phrases.say("page.folded")}</summary><div>${texts}</div></details>`;
}

/** Pictures as pictures, everything else as a name to save. */
export function files({ phrases, path }: View, { attachments, html: rich }: Message): Html | false {
  const own = attachments.filter(({ id, inline }) => !(inline && rich?.includes(id)));
  if (own.length === 0) return false;
  const pictures = own.filter(({ contentType }) => drawnTypes.includes(contentType));
  const others = own.filter(({ contentType }) => !drawnTypes.includes(contentType));
  const shots = pictures.map(
    ({ id, filename }) =>
      html`<a href="${path}/attachments/${id}"><img src="${path}/attachments/${id}" alt="${filename}" loading="lazy" width="88" height="60"></a>`,
  );
  const names = others.map(
    ({ id, filename, size }) =>
      html`<a href="${path}/attachments/${id}">${icon("clip")}<span>${filename}</span> <small>${formatSize(size, phrases.language)}</small></a>`,
  );
  return html`${shots.length > 0 && html`<div class="shots">${shots}</div>`}${names.length > 0 && html`<div class="files">${names}</div>`}`;
}

interface Telling {
  mine: TextKey;
  other?: "page.event.yes_by" | "page.event.not_yet_by";
  icon: IconName;
  good?: boolean;
}

const tellings: Readonly<Record<PastKind, Telling>> = {
  yes: { mine: "page.event.yes", other: "page.event.yes_by", icon: "check", good: true },
  not_yet: { mine: "page.event.not_yet", other: "page.event.not_yet_by", icon: "back" },
  withdrawn: { mine: "page.event.withdrawn", icon: "close" },
  taken_back: { mine: "page.event.taken_back", icon: "back" },
  silence: { mine: "page.event.silence", icon: "clock" },
  closed: { mine: "page.event.closed", icon: "close" },
};

function pastEntry(view: View, { kind, at, name }: Past): Html {
  const telling = tellings[kind];
  const said = name && telling.other ? view.phrases.say(telling.other, { name }) : view.phrases.template(telling.mine);
  return html`<li class="ev ${telling.good ? "ok" : ""}"><span class="n">${icon(telling.icon)}</span><p><b>${said}</b>, ${moment(view, at)}</p></li>`;
}

export function moment({ moment }: View, at: Date): Html {
  return html`<time datetime="${at.toISOString()}" title="${moment(at, "exact")}">${moment(at, "moment")}</time>`;
}
