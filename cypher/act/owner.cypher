// question: Is there this agency, and has it access?
// params: agencyId STRING
// returns: active BOOLEAN; one row, none for an unknown agency
// source: requirements H-04, J-12
MATCH (agency:Agency {agencyId: $agencyId})
RETURN EXISTS { (agency)<-[:OF]-(:SharingPolicy {access: 'ACTIVE'}) } AS active
