-- Reminders of material that is due, each sent once for each deadline.
create table ticket.reminder (
  ticket text not null references ticket.ticket (number),
  due_at timestamptz not null,
  hours integer not null check (hours in (24, 48)),
  primary key (ticket, due_at, hours)
);
