-- The words in the order in which the desk keeps them: number, subject, name, order, service, text,
-- and then what staff and the customer wrote later.
insert into ticket.search (ticket, customer_id, created_at, words)
select m.number, m.customer_id, m.created_at,
  format(
    $$%L:1 %L:2$$, lower(split_part(m.number, '-', 1)),
    lower(split_part(m.number, '-', 2)))::tsvector
  || m.subject_words || n.words
  || format(
    $$'vps':1 %L:2 %L:3$$, split_part(m.order_number, '-', 2),
    split_part(m.order_number, '-', 3))::tsvector
  || s.words || m.text_words || coalesce(later.words, '') || coalesce(last.words, '')
from made m
join pg_temp.phrase n on n.kind = 'name' and n.text = m.customer_name
join pg_temp.phrase s on s.kind = 'service' and s.text = m.order_service_name
left join pg_temp.phrase later on later.kind = case
  when m.status = 'WAITING_ON_CUSTOMER' then 'ASK'
  when m.status in ('REJECTED', 'APPEALED') then 'REJECT' end
left join pg_temp.phrase last on last.kind = 'APPEAL' and m.status = 'APPEALED'
order by i;
