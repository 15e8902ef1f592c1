// question: What is the agency's work on a lead from now on?
// params: workId STRING, facts MAP of what changes
// returns: work MAP
// source: Crime Gun Intelligence Centers, lead assignment and investigation (X-08)
MERGE (work:LeadWork {workId: $workId})
SET work += $facts
RETURN work {.*} AS work
