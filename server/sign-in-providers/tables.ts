import type { Json } from "#platform/database/index.ts";
import type { Kind, Mapping, NewcomerRole } from "./provider.ts";

declare module "#platform/database/connect.ts" {
  interface Tables {
    signInProvider: {
      workspaceId: string;
      id: string;
      kind: Kind;
      name: string;
      issuer: string;
      clientId: string;
      sealedSecret: Buffer;
      domains: string[];
      newcomerRole: NewcomerRole | null;
      claim: string | null;
      mappings: Json<Mapping[]>;
      createdAt: Date;
    };
    providerIdentity: { workspaceId: string; providerId: string; subject: string; userId: string; createdAt: Date };
  }
}
