-- Mails are sent as text and as a page; those of a ticket belong together in a mail program.
alter table notification.mail
  add column html text not null default '',
  add column sender text not null default '',
  add column thread text,
  add column secret boolean not null default false;
alter table notification.mail
  alter column html drop default,
  alter column sender drop default,
  alter column secret drop default;
