import type { DBAdapter, Where } from "@better-auth/core/db/adapter";
import { hashOfToken } from "../members/index.ts";

type Sessions = Pick<
  DBAdapter,
  "create" | "findOne" | "findMany" | "count" | "consumeOne" | "update" | "updateMany" | "delete" | "deleteMany"
>;

/** The library's way to the tables, transactions too. */
export function hashTokens(adapter: DBAdapter): DBAdapter {
  return { ...hashed(adapter), transaction: (work) => adapter.transaction((inside) => work(hashed(inside))) };
}

/**
 * better-auth keeps the tokens of sessions as they are: whoever reads the table could be anybody. So between it and the table
 * each token becomes its hash on the way in, and the one that was asked for stands in the answer on the way out.
 */
function hashed<Adapter extends Sessions>(adapter: Adapter): Adapter {
  const over: Sessions = {
    create: async (asked) => {
      const token = asked.model === "session" ? tokenIn(asked.data) : undefined;
      if (token === undefined) return adapter.create(asked);
      return withToken(await adapter.create({ ...asked, data: { ...asked.data, token: hashOfToken(token) } }), token);
    },
    findOne: async (asked) => withToken(await adapter.findOne(hidden(asked)), tokenOf(asked)),
    findMany: async <Row>(asked: Parameters<Sessions["findMany"]>[0]) => {
      const rows = await adapter.findMany<Row>(hidden(asked));
      return rows.map((row) => withToken(row, tokenOf(asked)));
    },
    count: (asked) => adapter.count(hidden(asked)),
    consumeOne: async (asked) => withToken(await adapter.consumeOne(hidden(asked)), tokenOf(asked)),
    update: async (asked) => withToken(await adapter.update(hidden(asked)), tokenOf(asked)),
    updateMany: (asked) => adapter.updateMany(hidden(asked)),
    delete: (asked) => adapter.delete(hidden(asked)),
    deleteMany: (asked) => adapter.deleteMany(hidden(asked)),
  };
  return { ...adapter, ...over };
}

interface Asked {
  model: string;
  where?: Where[] | undefined;
}

function isToken({ field, value }: Where): boolean {
  return field === "token" && typeof value === "string";
}

function hidden<Given extends Asked>(asked: Given): Given {
  if (asked.model !== "session" || !asked.where) return asked;
  const where = asked.where.map((each) => (isToken(each) ? { ...each, value: hashOfToken(String(each.value)) } : each));
  return { ...asked, where };
}

function tokenOf({ model, where = [] }: Asked): string | undefined {
  const named = model === "session" ? where.find((each) => isToken(each)) : undefined;
  return named && String(named.value);
}

function tokenIn(row: object): string | undefined {
  return "token" in row && typeof row.token === "string" ? row.token : undefined;
}

function withToken<Row>(row: Row, token: string | undefined): Row {
  return token !== undefined && typeof row === "object" && row !== null ? Object.assign(row, { token }) : row;
}
