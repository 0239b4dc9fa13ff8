-- Uploads that no message carries yet: counted for each writer, and dropped when they are old.
create index attachment_unsent on attachment (workspace_id, created_by, created_at) where message_id is null;
