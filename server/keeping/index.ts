/** Keeping what a company has: backup and restore of the home, and the doctor. */
export { backupCommand } from "./backup-command.ts";
export { restoreCommand } from "./restore-command.ts";
