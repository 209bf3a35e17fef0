alter table purchase."order"
  add column service_hour_price numeric(20, 8) check (service_hour_price >= 0);

alter table purchase.order_line
  drop constraint order_line_kind_check,
  add constraint order_line_kind_check check (kind in
    ('SERVICE', 'RENEWAL', 'SETUP_FEE', 'ADDON', 'LICENCE', 'DISCOUNT', 'VOUCHER'));
