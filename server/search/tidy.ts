import { sql } from "kysely";
import type { Tx } from "#platform/database/index.ts";

/** A word that so many messages say is nobody's secret; asking the index for each of those would take long. */
const askedMax = 1_000;

/** Forgets each word that no message says any more. What was erased took its rows of the index along, but not its words. */
export async function tidyWords(tx: Tx): Promise<void> {
  await sql`
    delete from search_word word
    where word.workspace_id = ${tx.workspaceId} and word.messages <= ${sql.lit(askedMax)}
      and not exists (select from search_document document
        where document.workspace_id = ${tx.workspaceId} and document.words && array[word.number])`.execute(tx.db);
}
