/** What the set-up page says about where it runs. */
export interface SetUpPlace {
  publicUrl: string;
  /** The folder that keeps everything, as the operator named it. */
  home: string;
  /** Nobody but this machine reaches it. */
  localOnly: boolean;
  /** Whether there is a made-up company to look around in. */
  hasDemo: boolean;
}

export interface NewCompany {
  key: string;
  owner: { name: string; email: string; password: string };
  company: { name: string; slug: string; language: string; timeZone: string };
  inbox: { name: string; address: string };
}

declare module "@manyhands/client" {
  interface Operations {
    "GET /set-up": { query: { key?: string }; answer: SetUpPlace };
    "POST /set-up/company": { body: NewCompany; answer: { slug: string } };
    "POST /set-up/demo": { body: { key: string }; answer: { slug: string } };
  }
}
