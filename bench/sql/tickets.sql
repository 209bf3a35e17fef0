insert into ticket.ticket (
  number, type, status, subject, customer_id, customer_name, customer_email, customer_language,
  order_number, order_service_name, order_platform, reason, quote_minor, quote_currency, verdict,
  amount_minor, amount_currency, urgent, assignee_id, assignee_name, decider_id, decider_name,
  created_at, updated_at, due_at, arrives_on, late_count, version)
select number, 'REFUND', status, subject, customer_id, customer_name, customer_email,
  customer_language, order_number, order_service_name, order_platform, reason, quote_minor,
  quote_currency, verdict,
  case when granted then quote_minor end, case when granted then quote_currency end,
  h / 3 % 33 = 0,
  case when taken then agent_id end, case when taken then agent_name end,
  case when decided then agent_id end, case when decided then agent_name end,
  created_at, created_at + interval '1 hour',
  case when status not in ('CLOSED', 'REJECTED', 'WITHDRAWN', 'PAYING') then
    now() + interval '2 hours' + interval '1 minute' * (h % 5760) end,
  (created_at + interval '5 days')::date, 0, 3
from made, lateral (
  select
    quote_minor > 0 and status in (
      'AWAITING_APPROVAL', 'APPROVED', 'PAYING', 'PAYOUT_FAILED', 'CLOSED') as granted,
    status not in ('NEW', 'WITHDRAWN') as taken,
    status not in ('NEW', 'IN_REVIEW', 'WITHDRAWN', 'WAITING_ON_CUSTOMER') as decided) as so
order by i;

insert into ticket.assessment (ticket, facts, body)
select number, replace(facts, proto_order, m.order_number),
  replace(body, proto_order, m.order_number)
from made m join proto using (p) order by i;

insert into ticket.entry (
  ticket, kind, by_kind, by_id, by_name, at, internal, text, topic, amount_minor, amount_currency,
  files)
select number, kind, by_kind,
  case by_kind when 'CUSTOMER' then customer_id when 'STAFF' then agent_id end,
  case by_kind when 'CUSTOMER' then customer_name when 'STAFF' then agent_name else 'desk' end,
  created_at + later, false, coalesce(said, p.text), topic,
  case when with_amount then quote_minor end, case when with_amount then quote_currency end, '{}'
from made cross join lateral (values
  ('OPEN', 'CUSTOMER', interval '0', made.text, reason, true),
  ('CLAIM', 'STAFF', interval '1 hour', null, null, false),
  ('ASK', 'STAFF', interval '2 hours', null, null, false),
  ('REJECT', 'STAFF', interval '2 hours', null, null, false),
  ('APPROVE', 'STAFF', interval '2 hours', null, null, true),
  ('PAID', 'DESK', interval '1 day', null, null, true),
  ('CLOSE', 'DESK', interval '8 days', null, null, false),
  ('WITHDRAW', 'CUSTOMER', interval '3 hours', null, null, false),
  ('APPEAL', 'CUSTOMER', interval '5 hours', null, 'SPECIAL', false)
  ) as steps (kind, by_kind, later, said, topic, with_amount)
left join pg_temp.phrase p using (kind)
where case kind
  when 'OPEN' then true
  when 'CLAIM' then status not in ('NEW', 'WITHDRAWN')
  when 'ASK' then status = 'WAITING_ON_CUSTOMER'
  when 'REJECT' then status in ('REJECTED', 'APPEALED')
  when 'APPEAL' then status = 'APPEALED'
  when 'WITHDRAW' then status = 'WITHDRAWN'
  when 'APPROVE' then quote_minor > 0 and status in (
    'AWAITING_APPROVAL', 'APPROVED', 'PAYING', 'PAYOUT_FAILED', 'CLOSED')
  else status = 'CLOSED' end
order by i, later;
