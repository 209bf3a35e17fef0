-- The whole quote is frozen, with what it looked at, and beside it the one the customer saw before
-- it changed; a draft begun before this is quoted anew for the same moment.
alter table draft.draft
  add column quote_facts text,
  add column quote_body text,
  add column before_facts text,
  add column before_body text,
  add column quote_number integer not null default 0 check (quote_number >= 0),
  add check ((quote_facts is null) = (quote_body is null)),
  add check ((before_facts is null) = (before_body is null)),
  drop column shown_minor,
  drop column shown_currency;
