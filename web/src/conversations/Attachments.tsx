import type { Attachment } from "@manyhands/client";
import { withWorkspace } from "../api/index.ts";
import { sizeWords } from "../composer/index.ts";
import { FileIcon } from "../ui/index.ts";
import "./attachments.css";

const drawable = /^image\/(png|jpe?g|gif|webp|avif)$/;

/** What was sent along: pictures small, everything else by name and size. */
export function Attachments({ attachments }: { attachments: readonly Attachment[] }) {
  const shown = attachments.filter(({ inline }) => !inline);
  if (shown.length === 0) return null;
  return (
    <ul className="attachments" aria-label="Attachments">
      {shown.map(({ id, filename, contentType, size, url }) => (
        <li key={id}>
          {drawable.test(contentType) ? (
            <a
              href={withWorkspace(url)}
              target="_blank"
              rel="noopener"
              className="shot"
              title={`${filename}, ${sizeWords(size)}`}
            >
              <img src={withWorkspace(url)} alt={filename} loading="lazy" />
            </a>
          ) : (
            <a href={withWorkspace(url)} download={filename} className="file">
              <FileIcon aria-hidden="true" />
              <span className="cut">{filename}</span>
              <small>{sizeWords(size)}</small>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
