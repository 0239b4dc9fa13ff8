import { type ReactNode, useId, useRef, useState } from "react";
import { problemWords } from "../forms/index.ts";
import { Button } from "../ui/index.ts";
import { forgetSaved, tellSaved, tellSaving } from "./saved.ts";

const bytesMax = 2 * 1024 * 1024;
const kinds = ["image/png", "image/jpeg", "image/webp"];

export interface PictureSettingProps {
  label: string;
  hint: ReactNode;
  url: string | null;
  upload: (form: FormData) => Promise<void>;
  remove: () => Promise<void>;
}

/** A picture of one's own: taken from a file, or taken away again. */
export function PictureSetting({ label, hint, url, upload, remove }: PictureSettingProps) {
  const file = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const id = useId();

  async function save(act: () => Promise<void>): Promise<void> {
    setProblem(undefined);
    tellSaving();
    try {
      await act();
      tellSaved();
    } catch (thrown) {
      forgetSaved();
      setProblem(problemWords(thrown));
    }
  }

  function choose(picked: File | undefined): void {
    if (!picked) return;
    const refused = whyNot(picked);
    setProblem(refused);
    if (refused) return;
    const form = new FormData();
    form.append("file", picked);
    void save(() => upload(form));
  }

  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="set-picture">
        {url && <img src={url} alt={`${label} now`} />}
        <input
          ref={file}
          id={id}
          className="unseen"
          type="file"
          accept={kinds.join(",")}
          aria-describedby={`${id}-about`}
          tabIndex={-1}
          onChange={(event) => {
            choose(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        <Button onClick={() => file.current?.click()}>{url ? "Choose another" : "Choose a picture"}</Button>
        {url && (
          <Button look="plain" onClick={() => void save(remove)}>
            Take it away
          </Button>
        )}
      </div>
      <p id={`${id}-about`} className={problem ? "field-problem" : "field-hint"} role={problem ? "alert" : undefined}>
        {problem ?? hint}
      </p>
    </div>
  );
}

function whyNot({ type, size }: File): string | undefined {
  if (!kinds.includes(type)) return "This is no PNG, JPEG or WebP picture. Choose another file.";
  return size > bytesMax ? "This picture is larger than 2 MB. Choose a smaller one." : undefined;
}
