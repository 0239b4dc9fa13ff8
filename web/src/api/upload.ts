import { ApiProblem, type Attachment, Unreachable } from "@manyhands/client";
import { workspaceNow } from "./call.ts";

export interface Upload {
  file: File;
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Uploads one file and says how far it is, from 0 to 1: a plain fetch cannot. */
export function upload({ file, onProgress, signal }: Upload): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append("file", file);
    request.open("POST", withWorkspace("/api/v1/attachments"));
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status < 300) return resolve(request.response);
      reject(
        new ApiProblem({
          type: "about:blank",
          title: request.response?.title ?? `${file.name} could not be uploaded (${request.status}). Try again.`,
          status: request.status,
          code: request.response?.code ?? "unknown",
        }),
      );
    };
    request.onerror = () => reject(new Unreachable("upload"));
    request.onabort = () => reject(new DOMException("Given up", "AbortError"));
    signal.addEventListener("abort", () => request.abort());
    request.send(form);
  });
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
