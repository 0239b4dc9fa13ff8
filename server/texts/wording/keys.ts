/** What a text may name in braces. The values come in already formatted for the reader's language and time zone. */
export const placeholders = {
  "first name": "The first name of whoever reads it",
  helper: "Whoever helped, by the public name; the company where nobody is named",
  company: "The company's name",
  lead: "Who leads the team",
  name: "Whoever is meant, by name",
  subject: "The subject, as the customer wrote it",
  reference: "The short reference, such as HK-7QK4",
  moment: "Day and time, such as: today at 13:20",
  "asked on": "The day on which we asked",
  "answered on": "The day on which we answered",
  "answers by": "Day and time by which somebody answers, such as: tomorrow at 13:20",
  "closes on": "The day on which we close it without a word",
  since: "The day of the first message",
  count: "A number",
  phone: "The company's telephone number",
  "phone hours": "When somebody picks up, as written in the settings",
  limit: "The largest size that is taken",
  lifetime: "How long the link works, such as: 20 minutes",
} as const;

export type Placeholder = keyof typeof placeholders;

interface Place {
  /** Only these may stand in the text. */
  placeholders: readonly Placeholder[];
  /** Where the customer reads it; shown beside the text in the settings. */
  usedIn: string;
}

/** A text with this ending is taken when nobody knows the customer's first name. */
export const nameless = ".nameless";

/** Every text that a customer reads in mails and on pages, and the mails that let members in. What members write is theirs and does not stand here. */
export const texts = {
  "question.title": { placeholders: [], usedIn: "Mail and page: the question itself" },
  "question.yes": { placeholders: [], usedIn: "Mail and page: the first button" },
  "question.not_yet": { placeholders: [], usedIn: "Mail and page: the second button" },
  "question.no_longer_needed": { placeholders: [], usedIn: "Page: the third way" },

  "mail.from": { placeholders: ["helper", "company"], usedIn: "Mail: the sender's name" },
  "mail.no_subject": { placeholders: [], usedIn: "Mail and page: where the customer gave no subject" },
  "mail.greeting": { placeholders: ["first name"], usedIn: "Mails that are written automatically: the first line" },
  "mail.greeting.nameless": { placeholders: [], usedIn: "The same, where no name is known" },
  "mail.how": { placeholders: [], usedIn: "Mail: under the two links" },
  "mail.speak": { placeholders: ["phone", "phone hours"], usedIn: "Mail: the way to a person, at the end" },
  "mail.speak.any_time": { placeholders: ["phone"], usedIn: "The same, where no hours are set" },
  "mail.reference": { placeholders: ["reference"], usedIn: "Mail and page: the last line" },
  "mail.earlier.one": { placeholders: [], usedIn: "Mail: above one earlier message" },
  "mail.earlier.other": { placeholders: ["count"], usedIn: "Mail: above several earlier messages" },
  "mail.wrote": { placeholders: ["name", "moment"], usedIn: "Mail: above each earlier message" },
  "mail.you": { placeholders: [], usedIn: "Mail and page: the customer as author" },
  "mail.ask.body": { placeholders: ["subject", "answered on"], usedIn: "The mail that only asks: above the two links" },
  "mail.ask.footer": { placeholders: ["helper"], usedIn: "The mail that only asks: its end" },
  "mail.reminder.body": { placeholders: ["subject", "asked on"], usedIn: "The reminder: above the two links" },
  "mail.reminder.silence": { placeholders: ["closes on"], usedIn: "The reminder: what silence leads to" },
  "mail.reminder.footer": { placeholders: ["helper"], usedIn: "The reminder: its end" },

  "mail.acknowledgement.body": { placeholders: [], usedIn: "The acknowledgement: that we have it" },
  "mail.acknowledgement.by": {
    placeholders: ["answers by"],
    usedIn: "The acknowledgement: by when, where the team keeps hours",
  },
  "mail.acknowledgement.more": { placeholders: [], usedIn: "The acknowledgement: how to add something" },
  "mail.acknowledgement.footer": { placeholders: ["company"], usedIn: "The acknowledgement: its end" },

  "member.greeting": { placeholders: ["first name"], usedIn: "Mails to members: the first line" },
  "member.greeting.nameless": { placeholders: [], usedIn: "The same, where no name is known" },
  "member.sign_in.subject": { placeholders: ["company"], usedIn: "The link to sign in: the subject" },
  "member.sign_in.lead": { placeholders: ["company"], usedIn: "The link to sign in: above the link" },
  "member.sign_in.press": { placeholders: [], usedIn: "The link to sign in: the words of the link" },
  "member.sign_in.foot": { placeholders: ["lifetime"], usedIn: "The link to sign in: its end" },
  "member.invitation.subject": { placeholders: ["company"], usedIn: "The invitation: the subject" },
  "member.invitation.lead": { placeholders: ["company"], usedIn: "The invitation: above the link" },
  "member.invitation.press": { placeholders: [], usedIn: "The invitation: the words of the link" },
  "member.invitation.foot": { placeholders: ["lifetime"], usedIn: "The invitation: its end" },

  "page.reach": { placeholders: [], usedIn: "Page: the link at the top" },
  "page.asked.lead": { placeholders: ["first name"], usedIn: "Page, asked: under the question" },
  "page.asked.lead.nameless": { placeholders: [], usedIn: "The same, where no name is known" },
  "page.helped": { placeholders: ["helper"], usedIn: "Page: beside the face" },
  "page.looks_after": { placeholders: ["helper"], usedIn: "Page, open: beside the face" },
  "page.all_of_it": { placeholders: [], usedIn: "Page, not yet: the link to the whole answer" },
  "page.add_word": { placeholders: ["helper"], usedIn: "Page, asked: opens the field for a word of thanks" },
  "page.word": { placeholders: ["helper"], usedIn: "Page, asked: the name of that field" },
  "page.not_yet.lead": { placeholders: [], usedIn: "Page, not yet: its first line" },
  "page.not_yet.missing": { placeholders: [], usedIn: "Page, not yet: above the field" },
  "page.not_yet.who": { placeholders: [], usedIn: "Page, not yet: above the choice" },
  "page.not_yet.same": { placeholders: [], usedIn: "Page, not yet: under the name of whoever helped" },
  "page.not_yet.other": { placeholders: [], usedIn: "Page, not yet: the other choice" },
  "page.not_yet.other_by_lead": { placeholders: ["lead"], usedIn: "Page, not yet: under the other choice" },
  "page.not_yet.other_by_team": { placeholders: [], usedIn: "The same, where the team has no lead" },
  "page.not_yet.note": { placeholders: [], usedIn: "Page, not yet: under the button" },
  "page.withdraw": { placeholders: [], usedIn: "Page, no longer needed: what it means" },
  "page.withdraw.press": { placeholders: [], usedIn: "Page, no longer needed: the button" },
  "page.send": { placeholders: [], usedIn: "Page: the button that sends" },

  "page.resolved.flag": { placeholders: ["moment"], usedIn: "Page, solved: above the title" },
  "page.resolved.flag_by": {
    placeholders: ["name", "moment"],
    usedIn: "The same, when a colleague of the customer said so",
  },
  "page.resolved.title": { placeholders: ["first name"], usedIn: "Page, solved: the title" },
  "page.resolved.title.nameless": { placeholders: [], usedIn: "The same, where no name is known" },
  "page.resolved.lead": { placeholders: [], usedIn: "Page, solved: under the title" },
  "page.thanks": { placeholders: ["helper"], usedIn: "Page, solved: under the word of thanks" },
  "page.wrong": { placeholders: [], usedIn: "Page, ended: before the way back" },
  "page.wrong.not_solved": { placeholders: [], usedIn: "Page, solved: the way back" },
  "page.wrong.still_needed": { placeholders: [], usedIn: "Page, no longer needed: the way back" },
  "page.open.title": { placeholders: ["first name"], usedIn: "Page, open: the title" },
  "page.open.title.nameless": { placeholders: [], usedIn: "The same, where no name is known" },
  "page.open.lead": { placeholders: [], usedIn: "Page, open: under the title" },
  "page.again.title": { placeholders: ["first name"], usedIn: "Page, open again: the title" },
  "page.again.title.nameless": { placeholders: [], usedIn: "The same, where no name is known" },
  "page.again.lead": { placeholders: ["helper"], usedIn: "Page, open again: under the title" },
  "page.someone_else.lead": { placeholders: [], usedIn: "Page, open again, when somebody else was asked for" },
  "page.settled": { placeholders: [], usedIn: "Page, open: before the button that ends it" },
  "page.answered.title": { placeholders: ["helper"], usedIn: "Page, answered and not asked: the title" },
  "page.answered.lead": { placeholders: [], usedIn: "Page, answered and not asked: under the title" },
  "page.waiting.title": { placeholders: [], usedIn: "Page, waiting for others or for a day: the title" },
  "page.waiting.lead": { placeholders: [], usedIn: "Page, waiting for others or for a day: under the title" },
  "page.path": { placeholders: [], usedIn: "Page, open: the name of the four steps, for screen readers" },
  "page.path.wrote": { placeholders: [], usedIn: "Page, open: the first step" },
  "page.path.answered": { placeholders: [], usedIn: "Page, open: an earlier step" },
  "page.path.open": { placeholders: [], usedIn: "Page, open: the step of now" },
  "page.path.again": { placeholders: [], usedIn: "Page, open again: the step of now" },
  "page.path.word": { placeholders: [], usedIn: "Page, open: the last step" },
  "page.silence.title": { placeholders: [], usedIn: "Page, closed by silence: the title" },
  "page.silence.lead": { placeholders: [], usedIn: "Page, closed by silence: under the title" },
  "page.withdrawn.title": { placeholders: [], usedIn: "Page, no longer needed: the title" },
  "page.withdrawn.lead": { placeholders: [], usedIn: "Page, no longer needed: under the title" },
  "page.not_possible.title": { placeholders: [], usedIn: "Page, not possible: the title" },
  "page.not_possible.lead": { placeholders: [], usedIn: "Page, not possible: above the reason and what is possible" },
  "page.closed.title": { placeholders: [], usedIn: "Page, closed by us: the title" },
  "page.closed.lead": { placeholders: [], usedIn: "Page, closed by us: under the title" },

  "page.thread": { placeholders: [], usedIn: "Page: above all messages" },
  "page.thread.one": { placeholders: ["since"], usedIn: "Page: how many messages, when it is one" },
  "page.thread.other": { placeholders: ["count", "since"], usedIn: "Page: how many messages" },
  "page.thread.newest": { placeholders: [], usedIn: "Page: the order of the messages" },
  "page.thread.earlier": { placeholders: ["count"], usedIn: "Page: opens the earlier messages" },
  "page.folded": { placeholders: [], usedIn: "Page: opens what was folded in a message" },
  "page.event.yes": { placeholders: [], usedIn: "Page, among the messages: the customer's yes" },
  "page.event.yes_by": { placeholders: ["name"], usedIn: "Page, among the messages: a colleague's yes" },
  "page.event.not_yet": { placeholders: [], usedIn: "Page, among the messages: the customer's not yet" },
  "page.event.not_yet_by": { placeholders: ["name"], usedIn: "Page, among the messages: somebody else's not yet" },
  "page.event.withdrawn": { placeholders: [], usedIn: "Page, among the messages: no longer needed" },
  "page.event.taken_back": { placeholders: [], usedIn: "Page, among the messages: taken back" },
  "page.event.silence": { placeholders: [], usedIn: "Page, among the messages: closed by silence" },
  "page.event.closed": { placeholders: [], usedIn: "Page, among the messages: closed by us" },

  "page.write": { placeholders: ["helper"], usedIn: "Page: above the field for a message" },
  "page.write.add": { placeholders: [], usedIn: "Page, open: above the field for a message" },
  "page.write.again": { placeholders: [], usedIn: "Page, ended: above the field for a message" },
  "page.write.label": { placeholders: ["helper"], usedIn: "Page: the name of the field, for screen readers" },
  "page.write.placeholder": { placeholders: [], usedIn: "Page: in the empty field" },
  "page.write.files": { placeholders: [], usedIn: "Page: adds files to the message" },
  "page.write.hint": { placeholders: ["helper"], usedIn: "Page: under the field" },
  "page.write.hint_company": { placeholders: [], usedIn: "The same, where nobody has helped yet" },
  "page.write.limit": { placeholders: ["limit"], usedIn: "Page: beside the files" },
  "page.write.again_hint": { placeholders: [], usedIn: "Page, ended: under the field" },
  "page.write.sent": { placeholders: [], usedIn: "Page: after a message was sent" },

  "page.speak": { placeholders: [], usedIn: "Page: above the ways to a person" },
  "page.speak.hours": { placeholders: ["phone hours"], usedIn: "Page: under the telephone number" },
  "page.speak.any_time": { placeholders: [], usedIn: "The same, where no hours are set" },
  "page.speak.mail": { placeholders: [], usedIn: "Page: under the mail address" },
  "page.private": { placeholders: ["first name"], usedIn: "Page: at the end" },
  "page.private.nameless": { placeholders: [], usedIn: "The same, where no name is known" },
  "page.languages": { placeholders: [], usedIn: "Page: at the end, above the languages" },

  "page.unknown.title": { placeholders: [], usedIn: "Page of a link that opens nothing: the title" },
  "page.unknown.lead": { placeholders: [], usedIn: "Page of a link that opens nothing: the next step" },
  "page.refused.not_yours": {
    placeholders: ["name"],
    usedIn: "Page, when a participant may not say that it is solved",
  },
  "page.refused.denied": { placeholders: [], usedIn: "Page, when somebody else had said: not yet" },
  "page.refused.changed": { placeholders: [], usedIn: "Page, when it had changed meanwhile" },
  "page.refused.empty": { placeholders: [], usedIn: "Page, when an empty message was sent" },
  "page.refused.too_big": { placeholders: ["limit"], usedIn: "Page, when files were too big" },
  "page.refused.files_today": { placeholders: [], usedIn: "Page, when a day's files were too many" },
  "page.refused.too_often": { placeholders: [], usedIn: "Page, after too many presses" },
  "page.refused.elsewhere": { placeholders: [], usedIn: "Page, when a form did not come from this page" },
  "page.refused.fault": { placeholders: [], usedIn: "Page, when we failed" },
} as const satisfies Record<string, Place>;

export type TextKey = keyof typeof texts;

/** The values that a text needs: a misspelt or a missing one does not compile. */
export type ValuesOf<Key extends TextKey> = Record<(typeof texts)[Key]["placeholders"][number], string>;

export const textKeys = Object.keys(texts).filter(isTextKey);

export function isTextKey(name: string): name is TextKey {
  return Object.hasOwn(texts, name);
}

export function placeholdersOf(key: TextKey): readonly Placeholder[] {
  return texts[key].placeholders;
}
