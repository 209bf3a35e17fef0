-- Tickets put aside (搁置) until a moment, or until something happens to them: a row holds only for
-- the version of the ticket it was made at.
create table ticket.snooze (
  ticket text primary key references ticket.ticket (number),
  version bigint not null,
  until timestamptz not null,
  by_id uuid not null references identity.account,
  by_name text not null
);

create index snooze_by on ticket.snooze (by_id);
