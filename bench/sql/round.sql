-- Fresh orders of the signed-in customers for one round: those of rounds before go to the archive.
insert into identity.account (id, email, name, roles, created_at)
values (md5('bench archive')::uuid, 'archive@bench.example', 'Archive', '{CUSTOMER}', now())
on conflict (id) do nothing;

update purchase."order" set customer_email = 'archive@bench.example'
where number like 'VPS-R%' and customer_email <> 'archive@bench.example';

create temp table if not exists fresh (place int, number text, customer int, bought_at timestamptz);
truncate fresh;
insert into fresh
select n, 'VPS-R' || upper(current_setting('bench.round')) || '-' || 100000 + n, n % 64,
  now() - interval '1 day' * (8 + n % 12)
from generate_series(0, current_setting('bench.count')::int - 1) as n;

insert into purchase."order" (
  number, version, source, customer_email, customer_name, currency, bought_at, service_name,
  service_product_kind, service_platform, service_billing, service_starts_on, service_ends_on,
  service_instance_id, service_state, service_host_name, arrears_amount_minor, arrears_as_of,
  words)
select f.number, 1, 'DEMO', c.email, c.name, o.currency, f.bought_at, o.service_name,
  o.service_product_kind, o.service_platform, o.service_billing, f.bought_at::date,
  f.bought_at::date + 365, 'i-r' || f.place, o.service_state, o.service_host_name, 0, now(),
  o.words
from fresh f
join identity.account c on c.email = 'b' || f.customer || '@bench.example'
join purchase."order" o on o.number like 'VPS-%-8842';

insert into purchase.order_line (order_number, place, kind, label, amount_minor, currency)
select f.number, l.place, l.kind, l.label, l.amount_minor, l.currency
from fresh f join purchase.order_line l on l.order_number like 'VPS-%-8842';

insert into purchase.tender (
  id, order_number, place, kind, paid_minor, currency, transaction_id, paid_at)
select f.number || '/' || t.place, f.number, t.place, t.kind, t.paid_minor, t.currency,
  '45' || f.place || t.place, f.bought_at
from fresh f join purchase.tender t on t.order_number like 'VPS-%-8842';
