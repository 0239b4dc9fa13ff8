export { openFolderStorage, type Storage, type Stored } from "./folder.ts";
