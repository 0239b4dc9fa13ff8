import type { Attachment } from "@manyhands/client";
import { useCallback, useEffect, useRef, useState } from "react";
import { upload } from "../api/index.ts";
import { sayProblem } from "../ui/index.ts";

export interface Uploading {
  id: number;
  name: string;
  part: number;
  giveUp: () => void;
}

export interface Uploads {
  uploading: readonly Uploading[];
  add: (files: readonly File[], onDone: (attachment: Attachment, file: File) => void) => void;
}

const filesMax = 20;
let lastId = 0;

/** Files on their way up, each with how far it is and a way to give it up. */
export function useUploads(): Uploads {
  const [uploading, setUploading] = useState<readonly Uploading[]>([]);
  const running = useRef(new Set<AbortController>());
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const one of all) one.abort();
    };
  }, []);

  const add = useCallback((files: readonly File[], onDone: (attachment: Attachment, file: File) => void) => {
    for (const file of files.slice(0, filesMax)) {
      const id = ++lastId;
      const control = new AbortController();
      running.current.add(control);
      setUploading((before) => [...before, { id, name: file.name, part: 0, giveUp: () => control.abort() }]);
      const onProgress = (part: number) =>
        setUploading((before) => before.map((one) => (one.id === id ? { ...one, part } : one)));
      upload({ file, onProgress, signal: control.signal })
        .then((attachment) => onDone(attachment, file))
        .catch((problem: unknown) => {
          if (!control.signal.aborted) sayProblem(problem);
        })
        .finally(() => {
          running.current.delete(control);
          setUploading((before) => before.filter((one) => one.id !== id));
        });
    }
  }, []);
  return { uploading, add };
}
