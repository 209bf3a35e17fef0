-- One customer for twenty tickets, each tenth with a Latin name, and ten agents.
insert into identity.account (id, email, name, roles, language, password_hash, created_at)
select md5('bench customer ' || c)::uuid, 'b' || c || '@bench.example',
  case when c % 10 = 3 then
    (array['Emma Wilson', 'Yuki Tanaka', 'John Smith', 'Maria Silva', 'Alex Kim'])[c / 10 % 5 + 1]
  else substr('王张刘陈杨赵黄周吴徐孙马朱胡郭何', c % 16 + 1, 1)
    || substr('伟芳娜敏静磊洋艳勇军杰娟涛超明霞', c / 16 % 16 + 1, 1) end,
  '{CUSTOMER}', case when c % 10 = 3 then 'EN' end,
  case when c < 64 then
    (select password_hash from identity.account where username = 'liming') end,
  now() - interval '1100 days'
from generate_series(0, current_setting('bench.total')::int / 20 - 1) as c
on conflict (id) do nothing;

insert into identity.account (id, email, name, roles, created_at)
select md5('bench agent ' || a)::uuid, 'agent' || a || '@bench.example', '客服 ' || a, '{AGENT}',
  now() - interval '1100 days'
from generate_series(1, 9) as a
on conflict (id) do nothing;

create temp table agent as
select 0 as a, id, name from identity.account where username = 'zhou'
union all
select substr(email, 6, 1)::int, id, name from identity.account where email like 'agent_@bench.example';
