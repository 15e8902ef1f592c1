// question: Which agencies brought the most exhibits into NIBIN?
// params: from DATETIME, until DATETIME; most INTEGER agencies; before INTEGER place of the last one seen, as a negative number; limit INTEGER
// returns: place INTEGER, the first is -1; agencyId STRING, exhibits INTEGER in full tens; in order of places. Only classes of records that the owner shares count, and only agencies with ten or more
// source: NESS project requirements (B-07): agencies in order of their NIBIN contribution
MATCH (exhibit:Casing|TestFire)
WITH exhibit, coalesce(exhibit.enteredAt, exhibit.acquiredAt) AS at
WHERE at >= $from AND at < $until
UNWIND [label IN labels(exhibit) WHERE label =~ 'S[0-9]+'] AS label
WITH label, count(exhibit) AS number
MATCH (scope:Scope {number: toInteger(substring(label, 1)), audience: 'SHARED'})-[:OF]->(agency:Agency)<-[:OF]-(policy:SharingPolicy)
WHERE policy.mode = 'ALL_OR_NOTHING' OR (policy.mode = 'ITEM_POLICY' AND scope.colour = 'GREEN')
WITH agency, sum(number) / 10 * 10 AS exhibits
WHERE exhibits >= 10
WITH agency, exhibits
ORDER BY exhibits DESC, agency.name, agency.agencyId
LIMIT $most
WITH collect({agencyId: agency.agencyId, exhibits: exhibits}) AS ranked
UNWIND range(1, size(ranked)) AS rank
WITH -rank AS place, ranked[rank - 1] AS one
WHERE place < $before
RETURN place, one.agencyId AS agencyId, one.exhibits AS exhibits
ORDER BY place DESC
LIMIT $limit
