create table ticket.ticket (
  number text primary key,
  type text not null check (type in ('REFUND', 'TECHNICAL', 'BILLING', 'OTHER')),
  status text not null check (status in (
    'NEW', 'IN_REVIEW', 'WAITING_ON_CUSTOMER', 'AWAITING_APPROVAL', 'APPROVED', 'PAYING',
    'PAYOUT_FAILED', 'REFUNDED', 'REJECTED', 'APPEALED', 'WITHDRAWN', 'CLOSED')),
  subject text not null check (length(subject) between 1 and 200),
  customer_id uuid not null references identity.account,
  customer_name text not null,
  customer_email text not null,
  customer_language text not null check (customer_language in ('ZH', 'EN')),
  order_number text references purchase."order" (number),
  order_service_name text,
  order_platform text,
  reason text,
  quote_minor bigint check (quote_minor >= 0),
  quote_currency char(3),
  verdict text check (verdict in ('AUTO', 'REVIEW', 'DOCS', 'FIX', 'OUT')),
  amount_minor bigint check (amount_minor > 0),
  amount_currency char(3),
  urgent boolean not null,
  assignee_id uuid references identity.account,
  assignee_name text,
  decider_id uuid references identity.account,
  decider_name text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  due_at timestamptz,
  arrives_on date,
  nudged_at timestamptz,
  late_count integer not null check (late_count >= 0),
  version bigint not null check (version > 0),
  check ((quote_minor is null) = (quote_currency is null)),
  check ((amount_minor is null) = (amount_currency is null)),
  check (type = 'REFUND' or amount_minor is null),
  check (type <> 'REFUND' or order_number is not null)
);

-- One refund of an order at a time, whoever asks how often.
create unique index ticket_one_open_refund on ticket.ticket (order_number)
  where type = 'REFUND' and status in (
    'NEW', 'IN_REVIEW', 'WAITING_ON_CUSTOMER', 'AWAITING_APPROVAL', 'APPROVED', 'PAYING',
    'PAYOUT_FAILED', 'APPEALED');
create index ticket_order on ticket.ticket (order_number);
create index ticket_customer on ticket.ticket (customer_id, created_at desc, number desc);
create index ticket_created on ticket.ticket (created_at desc, number desc);
create index ticket_assignee on ticket.ticket (assignee_id, due_at, number)
  where assignee_id is not null;
create index ticket_decider on ticket.ticket (decider_id) where decider_id is not null;
create index ticket_ours on ticket.ticket (due_at, number)
  where status in ('NEW', 'IN_REVIEW', 'APPEALED', 'AWAITING_APPROVAL');
create index ticket_due on ticket.ticket (due_at) where due_at is not null;

-- What the policy said when the ticket was opened, as it was told to the customer, and the facts
-- it looked at: recomputing gives the same bytes.
create table ticket.assessment (
  ticket text primary key references ticket.ticket (number),
  facts text not null,
  body text not null
);

create table ticket.entry (
  id bigint generated always as identity primary key,
  ticket text not null references ticket.ticket (number),
  kind text not null,
  by_kind text not null check (by_kind in ('CUSTOMER', 'STAFF', 'PROGRAM', 'DESK')),
  by_id uuid,
  by_name text not null,
  at timestamptz not null,
  internal boolean not null,
  text text,
  topic text,
  note text,
  amount_minor bigint check (amount_minor >= 0),
  amount_currency char(3),
  due_at timestamptz,
  files uuid[] not null,
  check ((amount_minor is null) = (amount_currency is null))
);

create index entry_ticket on ticket.entry (ticket, id);

-- Who has a ticket open or is deciding on it; forgotten when it expires.
create table ticket.lease (
  ticket text primary key references ticket.ticket (number),
  holder_id uuid not null references identity.account,
  holder_name text not null,
  until timestamptz not null
);

create index lease_holder on ticket.lease (holder_id);

create index ticket_status on ticket.ticket (status, created_at desc, number desc);

-- The words of a ticket in their order: pairs of neighbouring Chinese characters, and other words.
create table ticket.search (
  ticket text primary key references ticket.ticket (number),
  customer_id uuid not null,
  created_at timestamptz not null,
  words tsvector not null
);

create index search_words on ticket.search using gin (words);
create index search_created on ticket.search (created_at desc, ticket desc);
create index search_customer on ticket.search (customer_id, created_at desc, ticket desc);
