import type { Attachment } from "@manyhands/client";
import { CloseIcon, FileIcon } from "../ui/index.ts";
import "./files.css";
import { sizeWords } from "./size-words.ts";
import type { Uploading } from "./use-uploads.ts";

export interface FilesProps {
  attachments: readonly Attachment[];
  uploading: readonly Uploading[];
  onRemove: (id: string) => void;
}

/** What goes along with it, and what is still on its way up. */
export function Files({ attachments, uploading, onRemove }: FilesProps) {
  const shown = attachments.filter(({ inline }) => !inline);
  if (shown.length === 0 && uploading.length === 0) return null;
  return (
    <ul className="files" aria-label="Goes along">
      {shown.map(({ id, filename, size }) => (
        <li key={id}>
          <FileIcon aria-hidden="true" />
          <span className="cut">{filename}</span>
          <small>{sizeWords(size)}</small>
          <button type="button" aria-label={`Take ${filename} away`} onClick={() => onRemove(id)}>
            <CloseIcon aria-hidden="true" />
          </button>
        </li>
      ))}
      {uploading.map(({ id, name, part, giveUp }) => (
        <li key={id} className="files-rising" style={{ "--part": `${Math.round(part * 100)}%` }}>
          <FileIcon aria-hidden="true" />
          <span className="cut">{name}</span>
          <progress className="unseen" max={1} value={part} aria-label={`${name} is being uploaded`} />
          <button type="button" aria-label={`Give up ${name}`} onClick={giveUp}>
            <CloseIcon aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
