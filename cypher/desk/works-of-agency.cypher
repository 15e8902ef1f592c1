// question: On which leads has this agency begun to work?
// params: agencyId STRING
// returns: work MAP; ordered by workId
// source: Crime Gun Intelligence Centers, lead assignment and investigation (X-08)
MATCH (work:LeadWork {agencyId: $agencyId})
RETURN work {.*} AS work
ORDER BY work.workId
