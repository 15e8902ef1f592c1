// Brook's records around ann's: a shorter way from c1 to c4, a suspect of s1 who is taken to be p1 and p2 both, an earlier shooting with the gun of f1,
// a place beside l1; and a person whom no agency owns.
MATCH (s1:Shooting {recordId: 's1'}), (s2:Shooting {recordId: 's2'}), (c1:Casing {recordId: 'c1'}), (c4:Casing {recordId: 'c4'}), (t1:TestFire {recordId: 't1'}),
  (f1:Firearm {recordId: 'f1'}), (x1:Trace {recordId: 'x1'}), (p1:Person {recordId: 'p1'}), (p2:Person {recordId: 'p2'}), (l1:Location {recordId: 'l1'}),
  (l3:Location {recordId: 'l3'})
CREATE (hs:Shooting:S2 {recordId: 'hs', ori: 'TXBROOK00', caseNumber: 'A-0', crimeType: 'Robbery', occurredAt: datetime('2024-02-01T12:00Z'), zone: 'America/Chicago', narrative: 'zanzibar by the harbour'}),
  (hc:Casing:S2 {recordId: 'hc', ori: 'TXBROOK00', exhibitNumber: 'E-0', caliber: '10mm', acquiredAt: datetime('2024-02-02T12:00Z'), site: 'Harbour'}),
  (hf:Firearm:S2 {recordId: 'hf', ori: 'TXBROOK00', make: 'Astra', model: '400', caliber: '10mm', serial: 'K100', crimeGunId: 'G-0', serialObliterated: true}),
  (hx:Trace:S2 {recordId: 'hx', ori: 'TXBROOK00', traceId: 'T-0'}),
  (hp:Person:S2 {recordId: 'hp', ori: 'TXBROOK00', lastName: 'Abbott', firstName: 'Quincy', birthDate: date('1950-01-01'), aliases: ['Zed']}),
  (hl:Location:S2 {recordId: 'hl', ori: 'TXBROOK00', address: '9 Dock Rd', city: 'Portside', state: 'IL', kind: 'STREET', point: point({longitude: -90.0, latitude: 38.0005})}),
  (:Person {recordId: 'hn', lastName: 'Aaron', firstName: 'Pat', birthDate: date('1940-01-01')})<-[:INVOLVED {role: 'SUSPECT', roleRaw: 'S'}]-(s1),
  (hs)-[:RECOVERED]->(hc), (hs)-[:RECOVERED]->(hf), (f1)-[:TRACED]->(hx),
  (c1)-[:NIBIN_LEAD {leadNumber: 'L-0', status: 'HIT', createdAt: datetime('2024-02-10T12:00Z'), updatedAt: datetime('2024-07-10T12:00Z'), version: 7}]->(hc),
  (hc)-[:NIBIN_LEAD {leadNumber: 'L-0', status: 'LEAD', createdAt: datetime('2024-02-11T12:00Z'), updatedAt: datetime('2024-07-11T12:00Z'), version: 7}]->(c4),
  (t1)-[:NIBIN_LEAD {leadNumber: 'L-0', status: 'HIT', createdAt: datetime('2024-02-12T12:00Z'), updatedAt: datetime('2024-07-12T12:00Z'), version: 7}]->(hc),
  (s1)-[:INVOLVED {role: 'SUSPECT', roleRaw: 'X'}]->(hp), (hs)-[:INVOLVED {role: 'SUSPECT', roleRaw: 'X'}]->(hp), (hs)-[:INVOLVED {role: 'VICTIM', roleRaw: 'V'}]->(p2),
  (hp)-[:SAME_AS {rule: 'name', score: 0.9}]->(p1), (hp)-[:SAME_AS {rule: 'name', score: 0.8}]->(p2), (hf)-[:SAME_AS {rule: 'serial', score: 1.0}]->(f1),
  (s2)-[:OCCURRED_AT]->(hl), (hs)-[:OCCURRED_AT]->(l1), (p2)-[:ADDRESS_OF]->(hl), (hl)-[:SAME_AS {rule: 'address', score: 0.6}]->(l3)
