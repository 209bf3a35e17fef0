create table identity.account (
  id uuid primary key,
  username text constraint account_username unique
    check (username = lower(username) and length(username) between 2 and 40
      and username !~ '[@[:space:]]' and username ~ '[^-+()0-9]'),
  email text not null constraint account_email unique
    check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'
      and length(email) <= 254),
  phone text constraint account_phone unique check (phone ~ '^\+?[0-9]{5,20}$'),
  name text not null check (length(name) between 1 and 100),
  password_hash text,
  roles text[] not null
    check (cardinality(roles) > 0 and roles <@ array['CUSTOMER', 'AGENT', 'FINANCE', 'ADMIN']),
  language text check (language in ('ZH', 'EN')),
  theme text not null default 'AUTO' check (theme in ('AUTO', 'LIGHT', 'DARK')),
  shortcuts boolean not null default true,
  active boolean not null default true,
  created_at timestamptz not null
);

create index account_staff on identity.account (name)
  where roles && array['AGENT', 'FINANCE', 'ADMIN'];

create table identity.session (
  token_hash bytea primary key check (length(token_hash) = 32),
  id uuid not null constraint session_id unique,
  account uuid not null references identity.account,
  device text not null check (length(device) <= 80),
  address text not null check (length(address) <= 60),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at)
);

create index session_account on identity.session (account);
create index session_expires_at on identity.session (expires_at);

create table identity.attempt (
  id bigint generated always as identity primary key,
  subject bytea not null check (length(subject) = 32),
  address text not null check (length(address) <= 60),
  at timestamptz not null
);

create index attempt_subject on identity.attempt (subject, at);
create index attempt_address on identity.attempt (address, at);

create table identity.password_link (
  account uuid primary key references identity.account,
  request uuid not null constraint password_link_request unique,
  reason text not null check (reason in ('FORGOTTEN', 'NEW_CUSTOMER', 'NEW_STAFF')),
  requested_at timestamptz not null,
  token_hash bytea constraint password_link_token unique check (length(token_hash) = 32),
  expires_at timestamptz,
  check ((token_hash is null) = (expires_at is null))
);

create table identity.api_token (
  id uuid primary key,
  token_hash bytea not null constraint api_token_hash unique check (length(token_hash) = 32),
  name text not null check (length(name) between 1 and 60),
  scopes text[] not null check (cardinality(scopes) > 0),
  created_by uuid not null references identity.account,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  last_used_at timestamptz,
  revoked_at timestamptz
);

create index api_token_created_by on identity.api_token (created_by);
