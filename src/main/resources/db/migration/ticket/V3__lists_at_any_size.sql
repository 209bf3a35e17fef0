-- A ticket is also found by the start or the end of its number.
update ticket.search
set words = format(
  $$%L:1 %L:2$$, lower(split_part(ticket, '-', 1)), lower(split_part(ticket, '-', 2)))::tsvector
  || words;

-- What is rare among the open tickets is found without reading them all.
create index ticket_unassigned on ticket.ticket (due_at, number)
  where assignee_id is null and status in ('NEW', 'IN_REVIEW', 'APPEALED', 'AWAITING_APPROVAL');
create index ticket_urgent on ticket.ticket (due_at, number)
  where urgent and status in ('NEW', 'IN_REVIEW', 'APPEALED', 'AWAITING_APPROVAL');
create index ticket_others_turn on ticket.ticket (status, due_at, number)
  where status in ('APPEALED', 'AWAITING_APPROVAL');

-- And what is rare among all tickets.
create index ticket_platform on ticket.ticket (order_platform, created_at desc, number desc);
create index ticket_verdict on ticket.ticket (verdict, created_at desc, number desc);
