create table notification.notice (
  id uuid primary key,
  account_id uuid not null references identity.account,
  subject text not null,
  href text not null,
  at timestamptz not null,
  read_at timestamptz
);

create index notice_account on notification.notice (account_id, at desc, id desc);
create index notice_unread on notification.notice (account_id) where read_at is null;

create table notification.mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  status text not null check (status in ('WAITING', 'SENT', 'KEPT', 'FAILED')),
  created_at timestamptz not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  tries integer not null check (tries >= 0),
  problem text
);

create index mail_due on notification.mail (due_at) where status = 'WAITING';
create index mail_created on notification.mail (created_at desc, id desc);
