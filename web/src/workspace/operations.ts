/** One company's Manyhands. */
export interface Workspace {
  id: string;
  slug: string;
  name: string;
  /** `#rrggbb`. */
  colour: string;
  logoUrl: string | null;
  language: string;
  timeZone: string;
  phone: string | null;
  phoneHours: string | null;
  isDemo: boolean;
  recontactDays: number;
}

export type WorkspaceChange = Partial<
  Pick<Workspace, "name" | "colour" | "language" | "timeZone" | "phone" | "phoneHours" | "recontactDays">
>;

declare module "@manyhands/client" {
  interface Operations {
    "GET /workspace": { answer: Workspace };
    "PATCH /workspace": { body: WorkspaceChange; answer: Workspace };
    "PUT /workspace/logo": { form: FormData; answer: Workspace };
    "DELETE /workspace/logo": { answer: Workspace };
  }
}
