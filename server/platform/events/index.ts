export { type Bell, createBell, type Ring } from "./bell.ts";
