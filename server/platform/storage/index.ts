export { openFolderStorage, type Storage, type Stored } from "./folder.ts";
export { deferRemovals, type StoredFile, storedFiles } from "./removals.ts";
