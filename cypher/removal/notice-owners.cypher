// question: Whose removed records was this agency told of?
// params: agencyId STRING
// returns: owner STRING id of an agency, in order
// source: contract decision 17
MATCH (notice:RemovalNotice {toAgency: $agencyId})
RETURN DISTINCT notice.agencyId AS owner
ORDER BY owner
