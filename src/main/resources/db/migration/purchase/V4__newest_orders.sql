-- A frequent word is found among the newest orders without reading the rest.
create index order_newest on purchase."order" (bought_at desc, number desc);
