create table policy.policy_version (
  platform text not null check (platform ~ '^[a-z][a-z0-9-]{0,31}$'),
  version integer not null check (version > 0),
  effective_on date not null,
  body jsonb not null,
  author_kind text not null check (author_kind in ('CUSTOMER', 'STAFF', 'PROGRAM', 'DESK')),
  author_id uuid,
  author_name text not null,
  saved_at timestamptz not null,
  primary key (platform, version),
  check (body ->> 'platform' = platform),
  check ((body ->> 'version')::integer = version)
);

create index policy_version_effective
  on policy.policy_version (platform, effective_on desc, version desc);
