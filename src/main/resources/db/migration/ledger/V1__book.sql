create table ledger.entry (
  id bigint generated always as identity primary key,
  reference text not null unique check (reference <> ''),
  at timestamptz not null
);

create table ledger.posting (
  entry bigint not null references ledger.entry,
  line smallint not null check (line > 0),
  title text not null check (
    title in ('BANK', 'CHANNEL_CLEARING', 'CUSTOMER_BALANCE', 'REFUNDS_PAYABLE', 'REFUNDS')
  ),
  detail text not null,
  side text not null check (side in ('DEBIT', 'CREDIT')),
  amount_minor bigint not null check (amount_minor > 0),
  amount_currency char(3) not null check (amount_currency ~ '^[A-Z]{3}$'),
  primary key (entry, line)
);

create index posting_title on ledger.posting (title, entry desc, line desc);

-- What the postings of an account sum to, kept in step by whoever adds them. An account that all
-- refunds touch is spread over several rows, so that they do not queue for one lock; a customer's
-- is one row, so that it can never be drained below nothing.
create table ledger.balance (
  title text not null,
  detail text not null,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  stripe smallint not null check (stripe >= 0),
  debit_minor bigint not null check (debit_minor >= 0),
  credit_minor bigint not null check (credit_minor >= 0),
  primary key (title, detail, currency, stripe),
  check (title <> 'CUSTOMER_BALANCE' or stripe = 0)
) with (fillfactor = 50);

-- Not a check: that would refuse the amount to be added before it meets what is there.
create function ledger.refuse_overdraft() returns trigger language plpgsql as $$
begin
  raise exception 'balance of customer % would be below nothing', new.detail
    using errcode = 'check_violation', constraint = 'customers_never_overdraw';
end $$;

create trigger customers_never_overdraw after insert or update on ledger.balance
  for each row when (new.title = 'CUSTOMER_BALANCE' and new.credit_minor < new.debit_minor)
  execute function ledger.refuse_overdraft();

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'ledger.% is only ever added to', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger entry_is_final before update or delete on ledger.entry
  for each row execute function ledger.refuse_change();
create trigger entry_is_never_emptied before truncate on ledger.entry
  for each statement execute function ledger.refuse_change();
create trigger posting_is_final before update or delete on ledger.posting
  for each row execute function ledger.refuse_change();
create trigger posting_is_never_emptied before truncate on ledger.posting
  for each statement execute function ledger.refuse_change();

-- Referring to an entry takes the right to update one column of it; the trigger refuses the rest.
revoke update, delete, truncate on ledger.entry, ledger.posting from current_user;
grant update (id) on ledger.entry to current_user;

create function ledger.refuse_imbalance() returns trigger language plpgsql as $$
declare
  checked bigint;
begin
  if tg_table_name = 'entry' then
    checked := new.id;
  else
    checked := new.entry;
  end if;
  if not exists (select from ledger.posting where entry = checked)
    or exists (
      select from ledger.posting where entry = checked group by amount_currency
      having sum(case side when 'DEBIT' then amount_minor else -amount_minor end) <> 0)
  then
    raise exception 'entry % does not balance', checked using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger entry_balances after insert on ledger.entry
  deferrable initially deferred for each row execute function ledger.refuse_imbalance();
create constraint trigger posting_balances after insert on ledger.posting
  deferrable initially deferred for each row execute function ledger.refuse_imbalance();
