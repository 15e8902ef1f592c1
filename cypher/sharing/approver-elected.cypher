// question: Makes one account the agency's only CDS approver.
// params: agencyId STRING, approver STRING
// returns: userId STRING of each account that changed, in no order
// source: K-07, K-17
MATCH (user:User)-[:EMPLOYED_BY]->(:Ori)-[:BELONGS_TO]->(:Agency {agencyId: $agencyId})
WHERE user.userId = $approver OR 'CDS_APPROVER' IN user.roles
SET user.roles = [role IN coalesce(user.roles, []) WHERE role <> 'CDS_APPROVER'] + CASE user.userId WHEN $approver THEN ['CDS_APPROVER'] ELSE [] END
RETURN user.userId AS userId
