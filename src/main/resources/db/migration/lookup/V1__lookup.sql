-- Somebody wants to know how a ticket stands, without an account. Whether there is such a ticket
-- with such an address is not known yet when the row is written: every wish leaves the same one.
create table lookup.lookup (
  handle_hash bytea primary key check (length(handle_hash) = 32),
  ticket text not null check (length(ticket) <= 20),
  email text not null check (length(email) <= 254),
  code_hash bytea check (length(code_hash) = 32),
  tries integer not null default 0 check (tries >= 0),
  opened_at timestamptz,
  expires_at timestamptz not null
);

create index lookup_expires_at on lookup.lookup (expires_at);
