-- A policy somebody works on, one a platform; its version guards against two people at once.
create table revision.draft (
  platform text primary key check (platform ~ '^[a-z][a-z0-9-]{0,31}$'),
  version bigint not null check (version > 0),
  based_on integer not null check (based_on >= 0),
  body jsonb not null,
  changed_by_id uuid not null references identity.account,
  changed_by_name text not null,
  changed_at timestamptz not null,
  check (body ->> 'platform' = platform)
);

create index draft_changed_by on revision.draft (changed_by_id);

-- Who has changed a draft: none of them may activate it.
create table revision.editor (
  platform text not null references revision.draft on delete cascade,
  account_id uuid not null references identity.account,
  name text not null,
  primary key (platform, account_id)
);

create index editor_account on revision.editor (account_id);

-- A run of a draft over past cases; the row is the job, and done, changed and the mark go on with
-- each batch of cases.
create table revision.backtest (
  id uuid primary key,
  platform text not null,
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'STOPPED')),
  compared_with integer,
  digest text not null,
  body jsonb not null,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  total bigint not null check (total >= 0),
  done bigint not null check (done >= 0),
  changed bigint not null check (changed >= 0),
  failed bigint not null check (failed >= 0),
  mark_at timestamptz not null,
  mark_ticket text not null,
  begun_by_id uuid not null references identity.account,
  begun_by_name text not null,
  begun_at timestamptz not null,
  finished_at timestamptz,
  foreign key (platform, compared_with) references policy.policy_version (platform, version),
  check ((finished_at is null) = (state in ('WAITING', 'RUNNING')))
);

create index backtest_due on revision.backtest (begun_at) where state in ('WAITING', 'RUNNING');
create index backtest_platform on revision.backtest (platform, begun_at desc);
create index backtest_compared on revision.backtest (platform, compared_with);
create index backtest_begun_by on revision.backtest (begun_by_id);

-- A case that comes out differently under the draft; lost is in the smallest unit, above zero if
-- the customer would get less.
create table revision.changed_case (
  backtest_id uuid not null references revision.backtest on delete cascade,
  ticket text not null,
  old_verdict text not null check (old_verdict in ('AUTO', 'REVIEW', 'DOCS', 'FIX', 'OUT')),
  new_verdict text not null check (new_verdict in ('AUTO', 'REVIEW', 'DOCS', 'FIX', 'OUT')),
  old_minor bigint check (old_minor >= 0),
  old_currency char(3),
  new_minor bigint check (new_minor >= 0),
  new_currency char(3),
  old_clause integer,
  new_clause integer,
  worse boolean not null,
  lost bigint not null,
  primary key (backtest_id, ticket),
  check ((old_minor is null) = (old_currency is null)),
  check ((new_minor is null) = (new_currency is null))
);

create index changed_case_worst
  on revision.changed_case (backtest_id, worse desc, lost desc, ticket);

-- What customers were told of a version, who activated it, and on which back-test.
create table revision.activation (
  platform text not null,
  version integer not null,
  effective_on date not null,
  note_zh text not null check (note_zh <> ''),
  note_en text not null check (note_en <> ''),
  backtest_id uuid not null references revision.backtest,
  activated_by_id uuid not null references identity.account,
  activated_by_name text not null,
  activated_at timestamptz not null,
  primary key (platform, version),
  foreign key (platform, version) references policy.policy_version (platform, version)
);

create index activation_backtest on revision.activation (backtest_id);
create index activation_by on revision.activation (activated_by_id);
