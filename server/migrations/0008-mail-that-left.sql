-- Whether anything ever left from an inbox: from then on its customers are real, and their links are theirs alone.
create index outgoing_mail_that_left on outgoing_mail (workspace_id, inbox_id) where sent_at is not null;
