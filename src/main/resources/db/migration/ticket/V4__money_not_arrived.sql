-- Customers who wait for money after its day, until staff have answered.
create index entry_not_arrived on ticket.entry (id) where kind = 'NOT_ARRIVED';
