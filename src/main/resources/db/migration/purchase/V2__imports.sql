create table purchase.import_run (
  id uuid primary key,
  file_name text not null,
  size_bytes bigint not null check (size_bytes > 0),
  content bytea,
  form text not null,
  encoding text not null,
  takes_meant boolean not null,
  header_line integer not null check (header_line > 0),
  headers text[] not null,
  fields text[] not null,
  state text not null check (state in ('UPLOADED', 'CHECKED', 'IMPORTED', 'UNDONE')),
  added integer not null default 0 check (added >= 0),
  updated integer not null default 0 check (updated >= 0),
  unchanged integer not null default 0 check (unchanged >= 0),
  wrong integer not null default 0 check (wrong >= 0),
  kept integer not null default 0 check (kept >= 0),
  by_name text not null,
  created_at timestamptz not null,
  imported_at timestamptz,
  undone_at timestamptz,
  check (cardinality(headers) = cardinality(fields)),
  check ((state in ('IMPORTED', 'UNDONE')) = (imported_at is not null)),
  check ((state = 'UNDONE') = (undone_at is not null))
);

create index import_run_latest on purchase.import_run (created_at desc, id desc);

create table purchase.import_wrong_row (
  run_id uuid not null references purchase.import_run (id) on delete cascade,
  line integer not null check (line > 0),
  cells jsonb not null,
  faults jsonb not null,
  primary key (run_id, line)
);

create table purchase.import_change (
  run_id uuid not null references purchase.import_run (id) on delete cascade,
  order_number text not null,
  version integer not null check (version > 0),
  before jsonb,
  primary key (run_id, order_number)
);
