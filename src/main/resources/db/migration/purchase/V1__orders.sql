create table purchase."order" (
  number text primary key check (length(number) between 1 and 64),
  version integer not null check (version > 0),
  source text not null check (source in ('DEMO', 'IMPORT', 'API')),
  customer_email text not null check (customer_email = lower(customer_email)),
  customer_name text not null,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  bought_at timestamptz not null,
  service_name text not null,
  service_product_kind text not null,
  service_platform text not null
    check (service_platform in ('ALIYUN', 'TENCENT', 'AWS', 'VULTR', 'DIGITALOCEAN', 'OWN')),
  service_billing text not null
    check (service_billing in
      ('SUBSCRIPTION', 'PAY_AS_YOU_GO', 'HOURLY', 'RESERVED', 'BALANCE')),
  service_starts_on date not null,
  service_ends_on date,
  service_instance_id text,
  service_state text
    check (service_state in ('RUNNING', 'STOPPED', 'EXPIRED', 'DESTROYED')),
  service_host_name text,
  service_usage_metered_minor bigint check (service_usage_metered_minor >= 0),
  service_usage_hours bigint check (service_usage_hours >= 0),
  service_usage_traffic_bytes bigint check (service_usage_traffic_bytes >= 0),
  service_usage_as_of timestamptz,
  arrears_amount_minor bigint check (arrears_amount_minor >= 0),
  arrears_as_of timestamptz,
  words text[] not null,
  unique (number, currency),
  check (service_ends_on >= service_starts_on),
  check ((arrears_amount_minor is null) = (arrears_as_of is null))
);

create index order_of_customer on purchase."order" (customer_email, bought_at desc, number desc);
create index order_number_start on purchase."order" (upper(number) text_pattern_ops);
create index order_number_end on purchase."order" (reverse(upper(number)) text_pattern_ops);
create index order_words on purchase."order" using gin (words);
create index order_real on purchase."order" (source) where source <> 'DEMO';

create table purchase.order_line (
  order_number text not null,
  place integer not null check (place > 0),
  kind text not null
    check (kind in ('SERVICE', 'SETUP_FEE', 'ADDON', 'LICENCE', 'DISCOUNT', 'VOUCHER')),
  label text,
  amount_minor bigint not null,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  primary key (order_number, currency, place),
  foreign key (order_number, currency) references purchase."order" (number, currency)
    on update cascade on delete cascade,
  check (case when kind in ('DISCOUNT', 'VOUCHER') then amount_minor <= 0
    else amount_minor >= 0 end)
);

create table purchase.tender (
  id text primary key,
  order_number text not null,
  place integer not null check (place > 0),
  kind text not null
    check (kind in ('ALIPAY', 'WECHAT', 'STRIPE', 'PAYPAL', 'BANK_TRANSFER', 'BALANCE', 'GIFT',
      'VOUCHER')),
  paid_minor bigint not null check (paid_minor > 0),
  refunded_minor bigint not null default 0,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  transaction_id text,
  paid_at timestamptz not null,
  detail text,
  masked_account text,
  unique (order_number, currency, place),
  unique (id, currency),
  foreign key (order_number, currency) references purchase."order" (number, currency)
    on update cascade on delete cascade,
  constraint never_more_than_paid check (refunded_minor between 0 and paid_minor)
);

create table purchase.refund (
  reference text primary key,
  tender_id text not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  refunded_at timestamptz not null,
  foreign key (tender_id, currency) references purchase.tender (id, currency)
);

create index refund_of_tender on purchase.refund (tender_id, currency);
