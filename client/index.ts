export { type Answer, type Call, type ClientOptions, createClient, type Input, type Operation } from "./client.ts";
export type { Operations } from "./operations.ts";
export { ApiProblem, Unreachable } from "./problem.ts";
export type * from "./types.ts";
