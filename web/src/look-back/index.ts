export { LookBack } from "./LookBack.tsx";
