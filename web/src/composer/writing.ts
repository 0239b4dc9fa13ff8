import type { Addressee, Attachment } from "@manyhands/client";

/** `forward` is kept in this browser only: the server keeps drafts of answers and notes. */
export type Kind = "outbound" | "note" | "forward";

/** What somebody is writing: kept word by word until it is sent or thrown away. */
export interface Writing {
  html: string;
  text: string;
  /** Null: to whom the conversation says. */
  to: Addressee[] | null;
  cc: Addressee[];
  bcc: Addressee[];
  attachments: Attachment[];
  /** To which version of the conversation it answers. */
  seenVersion: number | null;
  /** Grows when the words are set from outside, so that the editor takes them over. */
  revision: number;
}

export const nothing: Writing = {
  html: "",
  text: "",
  to: null,
  cc: [],
  bcc: [],
  attachments: [],
  seenVersion: null,
  revision: 0,
};

export function isEmpty({ text, attachments, html }: Writing): boolean {
  return text.trim() === "" && attachments.length === 0 && !html.includes("<img");
}
