-- What the generated rows are cut from: the tickets of the demo shop with their orders.
create temp table proto as
select row_number() over (order by t.number) - 1 as p, t.order_number, t.order_service_name,
  t.order_platform, t.reason, t.quote_minor, t.quote_currency, t.verdict, a.facts, a.body
from ticket.ticket t
join ticket.assessment a on a.ticket = t.number
where t.type = 'REFUND';

-- The number of the i-th ticket, well formed as the desk's own: no two of 2^20 are alike.
create function pg_temp.ticket_number(day date, i int) returns text language sql immutable as $$
  with drawn as (
    select to_char(day, 'YYMMDD') as date, (i::bigint * 614657 + 40503) % 1048576 as n),
  body as (
    select date, (
        select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (n >> s)::int % 32 + 1, 1), '')
        from unnest(array[15, 10, 5, 0]) as s) as letters
    from drawn),
  checked as (
    select date, letters, (
        select 7 + sum((strpos('0123456789ABCDEFGHJKMNPQRSTVWXYZ', substr(date || letters, k, 1)) - 1)
          * (array[1, 3, 9, 27, 17, 19, 25, 11, 1, 3])[k])
        from generate_series(1, 10) as k) as sum
    from body)
  select 'RF' || date || '-' || letters
    || substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', sum::int % 32 + 1, 1)
  from checked
$$;
