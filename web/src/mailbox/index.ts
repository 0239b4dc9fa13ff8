export { Beside } from "./Beside.tsx";
export { TryNext } from "./TryNext.tsx";
