export { Beside } from "./Beside.tsx";
export { setPhone } from "./store.ts";
export { TryNext } from "./TryNext.tsx";
