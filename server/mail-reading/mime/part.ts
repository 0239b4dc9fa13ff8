import { type Field, type ParameterField, readParameterField, unfold } from "../headers/index.ts";

/** A part of a mail as it lies in the bytes: nothing is decoded yet. */
export type Part = {
  fields: Field[];
  /** `text/plain`; lower case, never empty. */
  type: string;
  parameters: Map<string, string>;
  /** `inline`, `attachment` or what else stands there; null when nothing does. */
  disposition: string | null;
  dispositionParameters: Map<string, string>;
  encoding: string;
  bodyStart: number;
  bodyEnd: number;
  children: Part[];
};

/** The first field of that name, as it stands there. */
export function rawField(fields: Field[], name: string): string | null {
  return fields.find((field) => field.name === name)?.raw ?? null;
}

/** A part from its header. `defaultType` is what RFC 2046 section 5.1.5 says for parts without Content-Type. */
export function partOf(fields: Field[], bodyStart: number, defaultType: string): Part {
  const content = contentTypeOf(rawField(fields, "content-type"), defaultType);
  const written = rawField(fields, "content-disposition");
  const disposition = written === null ? null : readParameterField(written);
  return {
    fields,
    type: content.value,
    parameters: content.parameters,
    disposition: disposition?.value || null,
    dispositionParameters: disposition?.parameters ?? new Map(),
    encoding: encodingOf(rawField(fields, "content-transfer-encoding")),
    bodyStart,
    bodyEnd: bodyStart,
    children: [],
  };
}

/** RFC 2045 section 5.2: what cannot be read counts as plain text, but its parameters, such as a boundary, are of use. */
function contentTypeOf(raw: string | null, defaultType: string): ParameterField {
  if (raw === null) return { value: defaultType, parameters: new Map() };
  const field = readParameterField(raw);
  const value = field.value.replace(/[;,].*$/s, "");
  if (/^[^/\s]+\/[^/\s]+$/.test(value)) return { value, parameters: field.parameters };
  if (value === "text" || value === "text/") return { value: "text/plain", parameters: field.parameters };
  if (value === "html") return { value: "text/html", parameters: field.parameters };
  if (field.parameters.has("boundary")) return { value: "multipart/mixed", parameters: field.parameters };
  return {
    value: field.parameters.has("name") ? "application/octet-stream" : defaultType,
    parameters: field.parameters,
  };
}

function encodingOf(raw: string | null): string {
  const text = unfold(raw ?? "").toLowerCase();
  if (text.includes("quoted")) return "quoted-printable";
  if (text.replaceAll(/[\s-]/g, "").includes("base64")) return "base64";
  return text.includes("uue") || text.includes("uuencode") ? "uuencode" : "identity";
}

/** The file name that the sender gave, as written; null when there is none. */
export function givenName(part: Part): string | null {
  return (
    part.dispositionParameters.get("filename") || part.parameters.get("name") || part.parameters.get("filename") || null
  );
}
