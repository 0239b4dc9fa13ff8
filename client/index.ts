export { type Answer, type Call, type ClientOptions, createClient, type Input, type Operation } from "./client.ts";
export type * from "./generated.ts";
export { ApiProblem, Unreachable } from "./problem.ts";
