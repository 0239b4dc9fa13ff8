import type { Attachment } from "@manyhands/client";
import { type ReactNode, useRef, useState } from "react";
import { withWorkspace } from "../api/index.ts";
import { Files, useUploads } from "../composer/index.ts";

export interface NewAttachments {
  attachments: Attachment[];
  busy: boolean;
  choose: () => void;
  add: (files: File[], show?: (url: string, alt: string) => void) => void;
  /** What goes along, and the field that is never seen. */
  shown: ReactNode;
}

/** Files for a conversation that does not exist yet. */
export function useNewAttachments(): NewAttachments {
  const [attachments, setAttachments] = useState<Attachment[]>([]);
  const { uploading, add } = useUploads();
  const field = useRef<HTMLInputElement>(null);
  const take: NewAttachments["add"] = (files, show) =>
    add(files, (attachment, file) => {
      const inText = show !== undefined && file.type.startsWith("image/");
      setAttachments((before) => [...before, { ...attachment, inline: inText }]);
      if (inText) show(withWorkspace(attachment.url), file.name);
    });
  return {
    attachments,
    busy: uploading.length > 0,
    choose: () => field.current?.click(),
    add: take,
    shown: (
      <>
        <input ref={field} type="file" multiple hidden onChange={(event) => take([...(event.target.files ?? [])])} />
        <Files
          attachments={attachments}
          uploading={uploading}
          onRemove={(id) => setAttachments((before) => before.filter((one) => one.id !== id))}
        />
      </>
    ),
  };
}
