-- Mails that somebody does not want; without a row, all are wanted.
create table notification.unwanted_mail (
  account_id uuid not null references identity.account,
  topic text not null check (topic in ('RECEIVED', 'REPLIES', 'DELAYS', 'REMINDERS')),
  primary key (account_id, topic)
);
