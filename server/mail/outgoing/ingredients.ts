/** Somebody in a header. */
export interface Addressee {
  name: string;
  address: string;
}

/** A file that goes along: it stands in the storage, or is small and stands here. */
export interface Enclosure {
  filename: string;
  contentType: string;
  storageKey?: string;
  base64?: string;
  /** The html shows it by `cid:`. */
  contentId?: string;
  /** A picture that only adorns: the mail goes without it where it is gone, too large, or of a kind that few programs show. */
  isOrnament?: boolean;
}

/** Everything from which a mail is put together when it is due. */
export interface Ingredients {
  from: Addressee;
  to: readonly Addressee[];
  cc: readonly Addressee[];
  replyTo?: string;
  /** Without the angle brackets. */
  inReplyTo?: string;
  references?: readonly string[];
  /** RFC 3834: who or what wrote it. None for what a person wrote. */
  autoSubmitted?: "auto-generated" | "auto-replied";
  language?: string;
  text: string;
  html: string;
  enclosures: readonly Enclosure[];
}
