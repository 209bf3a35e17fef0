-- All that dates are counted by, whole, under a number: an assessment names the number, so no
-- edition ever changes.
create table calendar.edition (
  number integer primary key check (number > 0),
  body text not null,
  change text not null check (change in ('SHIPPED', 'YEAR', 'DAY', 'HOURS', 'ARRIVALS')),
  detail text not null,
  author_kind text not null check (author_kind in ('CUSTOMER', 'STAFF', 'PROGRAM', 'DESK')),
  author_id uuid,
  author_name text not null,
  saved_at timestamptz not null
);
