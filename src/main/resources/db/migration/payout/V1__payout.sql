-- All that may go back for one payment: whoever wants some of it locks the row.
create table payout.charge (
  tender text primary key,
  paid_minor bigint not null check (paid_minor > 0),
  paid_currency char(3) not null check (paid_currency ~ '^[A-Z]{3}$'),
  reserved_minor bigint not null default 0 check (reserved_minor >= 0),
  settled_minor bigint not null default 0 check (settled_minor >= 0),
  constraint never_more_than_paid check (reserved_minor + settled_minor <= paid_minor)
);

create table payout.payout (
  reference text primary key check (reference ~ '^[A-Za-z0-9-]{1,64}$'),
  ticket text not null,
  tender text not null references payout.charge,
  channel text not null check (channel in ('BALANCE', 'BANK_TRANSFER')),
  status text not null check (
    status in (
      'SCHEDULED', 'SENT', 'WAITING', 'UNKNOWN', 'DECLINED', 'SETTLED', 'CANCELLED', 'REPLACED'
    )
  ),
  amount_minor bigint not null check (amount_minor > 0),
  amount_currency char(3) not null check (amount_currency ~ '^[A-Z]{3}$'),
  payee_method text not null,
  payee_holder text not null,
  payee_account text not null,
  payee_institution text not null,
  payee_transaction text not null,
  scheduled_at timestamptz not null,
  due_at timestamptz not null,
  held boolean not null,
  promised_on date not null,
  tries integer not null default 0,
  fence bigint not null default 0,
  provider_reference text,
  reason text,
  settled_at timestamptz,
  replaces text unique references payout.payout,
  by_kind text not null,
  by_id uuid,
  by_name text not null,
  check ((status = 'SETTLED') = (settled_at is not null)),
  check (status = 'SCHEDULED' or not held or status = 'CANCELLED')
) with (fillfactor = 70);

create index payout_ticket on payout.payout (ticket);
create index payout_tender on payout.payout (tender);
create index payout_due on payout.payout (channel, due_at)
  where not held and status in ('SCHEDULED', 'SENT', 'WAITING', 'UNKNOWN');
create index payout_held on payout.payout (channel, promised_on)
  where held and status = 'SCHEDULED';
create index payout_open on payout.payout (status, promised_on, reference)
  where status in ('SCHEDULED', 'SENT', 'WAITING', 'UNKNOWN', 'DECLINED');
create index payout_settled on payout.payout (settled_at desc, reference desc)
  where status = 'SETTLED';

-- A channel that somebody switched off: its payouts stay where they are.
create table payout.pause (
  channel text primary key check (channel in ('BALANCE', 'BANK_TRANSFER')),
  reason text not null,
  at timestamptz not null,
  by_kind text not null,
  by_id uuid,
  by_name text not null
);
