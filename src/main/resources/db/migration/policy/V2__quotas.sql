-- A quota of refunds says what it counts, whose and in which time; until now all of the customer's
-- in the calendar year were meant.
update policy.policy_version
set body = replace(body::text, '"kind": "refunds-this-year"',
    '"kind": "refunds-at-most", "counted": "ALL", "per": "ACCOUNT", "cycle": "YEAR"')::jsonb
where body::text like '%"kind": "refunds-this-year"%';
