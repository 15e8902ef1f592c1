// question: Which serial numbers are in the records of two agencies, for guns of one make?
// category: AGENCIES
// params:
//   serial STRING, optional: only this serial number
//   limit INTEGER = 50, 1 to 500: most rows
// returns:
//   serial STRING: the serial number
//   one NODE: the firearm in one agency's records
//   oneAgency STRING: name of that agency
//   other NODE: the firearm in another agency's records
//   otherAgency STRING: name of that agency
//   sameCaliber BOOLEAN: whether the two have the same caliber; null when one has none
// source: Collective Data Sharing FAQ, firearms (F-01)
// why: The same gun recovered twice was given back, stolen or sold in between; otherwise one serial was read wrongly.
// example: {}
MATCH (one:Firearm)
WHERE one.serial IS NOT NULL AND ($serial IS NULL OR one.serial = $serial)
MATCH (other:Firearm {serial: one.serial})
WHERE one.recordId < other.recordId AND one.make = other.make
MATCH (:Ori {code: one.ori})-[:BELONGS_TO]->(oneAgency:Agency), (:Ori {code: other.ori})-[:BELONGS_TO]->(otherAgency:Agency)
WHERE oneAgency <> otherAgency
RETURN one.serial AS serial, one, oneAgency.name AS oneAgency, other, otherAgency.name AS otherAgency, one.caliber = other.caliber AS sameCaliber
ORDER BY serial, one.recordId, other.recordId
LIMIT $limit
