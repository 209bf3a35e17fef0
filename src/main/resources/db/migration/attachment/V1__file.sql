-- place: which of the eight an upload takes up in its folder; none once it was moved to another.
create table attachment.file (
  id uuid primary key,
  folder text not null check (length(folder) between 1 and 100),
  place integer check (place between 1 and 8),
  name text not null check (length(name) between 1 and 100 and name !~ '[[:cntrl:]/\\]'),
  type text not null check (type in ('JPEG', 'PNG', 'WEBP', 'PDF', 'TEXT', 'MP4')),
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  content bytea not null,
  constraint file_once unique (folder, sha256),
  constraint file_place unique (folder, place),
  constraint file_whole check (octet_length(content) = size),
  constraint file_size check (size <= case type when 'MP4' then 31457280 else 10485760 end)
);

-- Pictures and films do not compress, and pieces of what is stored plainly can be read alone.
alter table attachment.file alter column content set storage external;

create index file_uploaded on attachment.file (uploaded_at);
