export {
  type Folded,
  type FoldedHtml,
  type FoldKind,
  type HtmlReply,
  isForwardSubject,
  type Reply,
  replyOfHtml,
  replyOfText,
} from "./reply.ts";
