export { namesOf, readAddresses } from "./addresses.ts";
export { Composer, type ComposerHandle, type ComposerProps, type Mode } from "./Composer.tsx";
export { paragraphs } from "./draft-forms.ts";
export { restore, write, writingOf } from "./drafts.ts";
export { EditorPlace } from "./EditorPlace.tsx";
export { Files } from "./Files.tsx";
export { type How, howFields } from "./how.ts";
export { RecipientLine } from "./Recipients.tsx";
export { useUploads } from "./use-uploads.ts";
