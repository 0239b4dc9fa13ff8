import type { Attachment } from "@manyhands/client";
import { call, workspaceNow } from "./call.ts";

export interface Upload {
  file: File;
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Uploads one file and says how far it is, from 0 to 1. */
export function upload({ file, onProgress, signal }: Upload): Promise<Attachment> {
  const form = new FormData();
  form.append("file", file);
  return call("POST /attachments", { form, onProgress, signal });
}

/** An address of ours for an `img` or a link, which send no header: it names the workspace itself. */
export function withWorkspace(url: string): string {
  const workspace = workspaceNow();
  if (workspace === undefined || !url.startsWith("/api/")) return url;
  return `${url}${url.includes("?") ? "&" : "?"}workspace=${encodeURIComponent(workspace)}`;
}

/** Takes it out again, for what is kept or sent. */
export function withoutWorkspace(html: string): string {
  return html.replace(/(\/api\/v1\/attachments\/[0-9a-f-]+)\?workspace=[^"'&\s]*/g, "$1");
}
