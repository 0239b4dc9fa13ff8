-- Who added the customer by hand, a member or a key; null: they wrote to us, and are known to whoever may see where.
alter table customer add column added_by uuid;
--- next
create index participant_of_customer on participant (workspace_id, customer_id) where customer_id is not null;
