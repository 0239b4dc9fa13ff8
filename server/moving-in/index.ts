/** Bringing in from elsewhere what a company has: its mail of years, its customers. Nothing is sent for it and no rule fires. */
import "./tables.ts";

export { type ImportAround, importCommand } from "./command.ts";
