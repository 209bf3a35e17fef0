-- When a channel was first handed the payout; unknown for what left before this was kept.
alter table payout.payout add column sent_at timestamptz;
