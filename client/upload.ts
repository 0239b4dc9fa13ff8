export interface UploadOptions {
  method: string;
  headers: Record<string, string>;
  form: FormData;
  onProgress: (part: number) => void;
  signal?: AbortSignal | undefined;
}

/** Sends a form and says how much of it has left: `fetch` cannot. Rejects when nothing answered, or when it was given up. */
export function upload(url: string, { method, headers, form, onProgress, signal }: UploadOptions): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.responseType = "blob";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const type = request.getResponseHeader("content-type") ?? "application/octet-stream";
      resolve(new Response(request.response, { status: request.status, headers: { "content-type": type } }));
    };
    request.onerror = () => reject(new TypeError("Nothing answered."));
    request.onabort = () => reject(new DOMException("Given up", "AbortError"));
    signal?.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}
