import { useRef } from "react";
import { AttachIcon, IconButton } from "../ui/index.ts";

/** Chooses files to go along. */
export function FileButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton size="small" label="Attach files" icon={<AttachIcon />} onClick={() => field.current?.click()} />
      <input
        ref={field}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </>
  );
}
