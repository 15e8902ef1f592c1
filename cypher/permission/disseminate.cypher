// question: What was passed on to whom, and is there an agreement of both sides with the recipient?
// params: disseminationId STRING; byAgency STRING; recipientOri STRING; facts MAP
// returns: dissemination MAP; one row
// source: N-DEx audit reference, item 6 (W-01)
WITH NOT EXISTS {
  MATCH (own:Agency {agencyId: $byAgency})-[:SHARES_WITH]->(recipient:Agency)-[:SHARES_WITH]->(own)
  WHERE EXISTS { (recipient)<-[:BELONGS_TO]-(:Ori {code: $recipientOri}) }
} AS outsideAgreements
MERGE (dissemination:Dissemination {disseminationId: $disseminationId})
ON CREATE SET dissemination += $facts, dissemination.outsideAgreements = outsideAgreements
RETURN dissemination {.*} AS dissemination
