create table draft.draft (
  id uuid primary key,
  customer_id uuid not null references identity.account,
  type text not null check (type in ('REFUND', 'TECHNICAL', 'BILLING', 'OTHER')),
  order_number text references purchase."order" (number) on delete cascade,
  answers_subject text not null,
  answers_reason text check (answers_reason in (
    'SPEED', 'CONNECTION', 'WRONG_PLAN', 'NOT_NEEDED', 'PRICE', 'OTHER')),
  answers_explanation text not null,
  answers_terms_accepted boolean not null,
  quoted_at timestamptz,
  quoted_until timestamptz,
  shown_minor bigint check (shown_minor >= 0),
  shown_currency char(3),
  ticket text references ticket.ticket (number),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((shown_minor is null) = (shown_currency is null)),
  check (type <> 'REFUND' or order_number is not null)
);

-- One refund in the making of an order, however often the button is pressed.
create unique index draft_one_of_order on draft.draft (customer_id, order_number)
  where type = 'REFUND' and ticket is null;
create index draft_customer on draft.draft (customer_id, updated_at desc);
create index draft_order on draft.draft (order_number);
create index draft_ticket on draft.draft (ticket);
create index draft_updated on draft.draft (updated_at);
