-- Facts list the customer's earlier refunds instead of counting those of the year. Of the ones
-- counted nothing more is known than that they were granted in the year of the assessment.
update ticket.assessment
set facts = replace(facts, counted[1],
    '"refunds":{"at":' || counted[2] || ',"source":' || counted[3] || ',"value":['
    || rtrim(repeat('{"at":' || counted[2] || '},', counted[4]::integer), ',') || ']}')
from (
  select ticket as number, regexp_match(facts,
    '("refundsThisYear":\{"at":("[^"]*"),"source":("[A-Z]+"),"value":(\d+)\})') as counted
  from ticket.assessment) told
where ticket = number and counted is not null;
