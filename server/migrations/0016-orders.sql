-- What a customer bought or holds with the company, as another system knows it. `order` is a word of SQL.
create table customer_order (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id           uuid not null,
  reference    text not null check (length(reference) between 1 and 100),
  -- Null: it was told without an address. It keeps the customer whose address it was, merged or not.
  customer_id  uuid,
  placed_at    timestamptz,
  state        text not null default '' check (length(state) <= 60),
  -- In the smallest unit of the currency.
  amount       bigint,
  currency     text check (currency ~ '^[A-Z]{3}$'),
  link         text check (length(link) <= 2000),
  lines        jsonb not null default '[]',
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, reference),
  check ((amount is null) = (currency is null)),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id) on delete cascade
);
--- next
create index customer_order_by_customer on customer_order (workspace_id, customer_id) where customer_id is not null;
--- next
create index customer_order_by_time on customer_order (workspace_id, (coalesce(placed_at, created_at)) desc, id desc);
--- next
create index customer_order_by_reference on customer_order (workspace_id, (lower(reference) collate "C"));
--- next
-- How an order is opened in the company's own system: an address with {reference} in it.
create table order_setting (
  workspace_id  uuid not null references workspace (id) on delete cascade,
  link_template text check (length(link_template) <= 1000),
  primary key (workspace_id)
);
--- next
-- Customers leave out the letters before a number, and noughts.
create index customer_order_by_digits on customer_order
  (workspace_id, (ltrim(regexp_replace(lower(reference), '^[^0-9]+', ''), '0')));
