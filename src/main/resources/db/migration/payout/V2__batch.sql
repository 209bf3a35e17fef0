create table payout.batch (
  number text primary key,
  created_on date not null,
  place integer not null check (place > 0),
  created_at timestamptz not null,
  by_kind text not null,
  by_id uuid,
  by_name text not null,
  unique (created_on, place)
);

-- A payout's line in its batch; the bank's answer is written once and stays.
create table payout.batch_line (
  reference text primary key references payout.payout,
  batch text not null references payout.batch,
  accepted_at timestamptz,
  result text check (result in ('SETTLED', 'DECLINED')),
  result_at timestamptz,
  serial text,
  reason text,
  check ((result is null) = (result_at is null)),
  check (result is null or accepted_at is not null)
);

create index batch_line_batch on payout.batch_line (batch);

create table payout.result_file (
  id uuid primary key,
  batch text not null references payout.batch,
  name text not null,
  at timestamptz not null,
  by_kind text not null,
  by_id uuid,
  by_name text not null
);

create index result_file_batch on payout.result_file (batch);

create table payout.result_line (
  file uuid not null references payout.result_file,
  line integer not null check (line > 0),
  reference text not null,
  verdict text not null,
  detail text not null,
  primary key (file, line)
);
