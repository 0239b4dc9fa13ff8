export { FormProblem } from "./FormProblem.tsx";
export { problemsByField, problemWords } from "./problems.ts";
export { type FormWays, useForm, type Values } from "./use-form.ts";
