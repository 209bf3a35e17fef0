insert into purchase."order" (
  number, version, source, customer_email, customer_name, currency, bought_at, service_name,
  service_product_kind, service_platform, service_billing, service_starts_on, service_ends_on,
  service_instance_id, service_state, service_host_name, arrears_amount_minor, arrears_as_of,
  words)
select m.order_number, 1, 'DEMO', m.customer_email, m.customer_name, o.currency, m.bought_at,
  o.service_name, o.service_product_kind, o.service_platform, o.service_billing,
  m.bought_at::date, m.bought_at::date + (o.service_ends_on - o.service_starts_on),
  'i-' || to_hex(m.i), o.service_state, o.service_host_name, 0, m.bought_at, o.words
from made m join purchase."order" o on o.number = m.proto_order order by i;

insert into purchase.order_line (order_number, place, kind, label, amount_minor, currency)
select m.order_number, l.place, l.kind, l.label, l.amount_minor, l.currency
from made m join purchase.order_line l on l.order_number = m.proto_order order by i;

insert into purchase.tender (
  id, order_number, place, kind, paid_minor, currency, transaction_id, paid_at)
select m.order_number || '/' || t.place, m.order_number, t.place, t.kind, t.paid_minor,
  t.currency, '44' || m.i || t.place, m.bought_at
from made m join purchase.tender t on t.order_number = m.proto_order order by i;
