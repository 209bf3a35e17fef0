-- Three years of tickets up to three days ago, the older ones first: those of today are the desk's own.
-- Two of five of the last two months are open.
create temp table made as
with span as (
  select current_setting('bench.first')::int as first, current_setting('bench.total')::int as total),
drawn as (
  select i, hashint4(i) & 2147483647 as h, hashint4(i + 7000000) & 2147483647 as h2,
    now() - interval '3 days'
      - interval '1000 days' * ((total - i)::float / (total - first)) as created_at,
    total
  from span, generate_series(first, total - 1) as i),
placed as (
  select *, created_at > now() - interval '60 days' and h % 5 < 2 as open, h / 5 % 100 as dice
  from drawn)
select d.i, d.h, d.created_at, pg_temp.ticket_number(d.created_at::date, d.i) as number,
  'VPS-' || to_char(d.created_at - interval '1 day' * (1 + d.h % 6), 'YYYYMMDD') || '-'
    || 100000 + d.i as order_number,
  d.created_at - interval '1 day' * (1 + d.h % 6) as bought_at,
  case
    when open then case
      when dice < 35 then 'NEW' when dice < 60 then 'IN_REVIEW'
      when dice < 75 then 'WAITING_ON_CUSTOMER' when dice < 80 then 'AWAITING_APPROVAL'
      when dice < 85 then 'APPROVED' when dice < 93 then 'PAYING'
      when dice < 95 then 'PAYOUT_FAILED' else 'APPEALED' end
    when dice < 55 and p.quote_minor > 0 then 'CLOSED'
    when dice < 75 then 'REJECTED' else 'WITHDRAWN' end as status,
  c.id as customer_id, c.name as customer_name, c.email as customer_email,
  coalesce(c.language, 'ZH') as customer_language,
  s.text as subject, concat_ws('，', f.text, g.text, x.text) as text,
  s.words as subject_words,
  coalesce(f.words, '') || coalesce(g.words, '') || coalesce(x.words, '') as text_words,
  a.id as agent_id, a.name as agent_name, p.p, p.order_number as proto_order,
  p.order_service_name, p.order_platform, p.reason, p.quote_minor, p.quote_currency, p.verdict
from placed d
join proto p on p.p = d.h % (select count(*) from proto)
join identity.account c on c.id = md5('bench customer ' || d.h2 % (d.total / 20))::uuid
join agent a on a.a = d.h2 / 64 % 10
join pg_temp.phrase s on s.kind = 'subject' and s.place = d.h / 7 % 10
left join pg_temp.planted w on w.i = d.i
left join pg_temp.phrase f on f.kind = 'first' and f.place = d.h / 71 % 16 and not coalesce(w.alone, false)
left join pg_temp.phrase g on g.kind = 'second' and g.place = d.h / 1137 % 16 and not coalesce(w.alone, false)
left join pg_temp.phrase x on x.kind = 'planted' and x.place = w.place
order by d.i;

create index on made (p);
analyze made;
