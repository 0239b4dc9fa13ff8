import type { Json } from "#platform/database/index.ts";

declare module "#platform/database/connect.ts" {
  interface Tables {
    installation: { name: string; value: Json<unknown> };
  }
}
