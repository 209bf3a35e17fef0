create table platform.outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  body jsonb not null,
  due_at timestamptz not null,
  tries integer not null default 0
);

create index outbox_due on platform.outbox (due_at, id);
