-- What was paid for closed refunds, and the notices their customers got.
insert into payout.charge (tender, paid_minor, paid_currency, settled_minor)
select t.id, t.paid_minor, t.currency, least(t.paid_minor, m.quote_minor)
from made m join purchase.tender t on t.order_number = m.order_number and t.place = 1
where m.status = 'CLOSED' order by i;

insert into payout.payout (
  reference, ticket, tender, channel, status, amount_minor, amount_currency, payee_method,
  payee_holder, payee_account, payee_institution, payee_transaction, scheduled_at, due_at, held,
  promised_on, settled_at, by_kind, by_id, by_name)
select m.number || '-1', m.number, c.tender, 'BALANCE', 'SETTLED', c.settled_minor,
  c.paid_currency, 'BALANCE', m.customer_name, m.customer_email, '', '', m.created_at,
  m.created_at, false, (m.created_at + interval '5 days')::date, m.created_at + interval '1 day',
  'STAFF', m.agent_id, m.agent_name
from made m join payout.charge c on c.tender = m.order_number || '/1'
where m.status = 'CLOSED' order by i;

insert into notification.notice (id, account_id, subject, href, at, read_at)
select md5('bench notice ' || i)::uuid, customer_id, '您的工单已收到', '/tickets/' || number,
  created_at, case when h % 20 > 0 then created_at + interval '1 day' end
from made order by i;
