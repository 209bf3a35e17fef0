-- The queue of one platform, or of one verdict there, without reading all that is open.
create index ticket_open_platform on ticket.ticket (order_platform, verdict, due_at, number)
  where status in ('NEW', 'IN_REVIEW', 'APPEALED', 'AWAITING_APPROVAL');
