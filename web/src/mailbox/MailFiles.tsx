import { CloseIcon, FileIcon } from "../ui/index.ts";
import "./mail-files.css";

export interface MailFilesProps {
  /** Files of one mail; two may have the same name. */
  files: readonly { filename: string }[];
  /** Where they can still be taken away: which one. */
  remove?: (at: number) => void;
}

/** The files that go along with a mail, or came with it. */
export function MailFiles({ files, remove }: MailFilesProps) {
  if (files.length === 0) return null;
  return (
    <ul className="mail-files" aria-label="Files">
      {files.map(({ filename }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells two files of one name apart
        <li key={`${at} ${filename}`}>
          <FileIcon aria-hidden="true" />
          <span className="cut" title={filename}>
            {filename}
          </span>
          {remove && (
            <button type="button" aria-label={`Take ${filename} away`} onClick={() => remove(at)}>
              <CloseIcon aria-hidden="true" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
