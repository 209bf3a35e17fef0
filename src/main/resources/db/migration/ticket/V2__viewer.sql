-- Who looks at a ticket just now, as their open page says every few seconds; nothing is lost when
-- it is forgotten.
create unlogged table ticket.viewer (
  ticket text not null references ticket.ticket (number),
  viewer_id uuid not null references identity.account,
  viewer_name text not null,
  until timestamptz not null,
  primary key (ticket, viewer_id)
);

create index viewer_person on ticket.viewer (viewer_id, until);
