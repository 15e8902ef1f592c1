// question: What is the agency's work with this id, or on this lead?
// params: agencyId STRING; workId STRING or null; leadNumber STRING or null, with scopes LIST<INTEGER>
// returns: work MAP; no row without it
// source: Crime Gun Intelligence Centers, lead assignment and investigation (X-08)
MATCH (work:LeadWork {agencyId: $agencyId})
WHERE work.workId = $workId OR (work.leadNumber = $leadNumber AND work.scopes = $scopes)
RETURN work {.*} AS work
