// What ann and bea both see, and who they are.
//
//   ann ─ avon (scope 1) <═shares═> elm ─ bea       brook (scope 2) shares with elm alone,
//                                    ^══shares══> brook    so bea sees Brook's records and ann does not.
//
//   (s1 A-1)─RECOVERED─>(c1)─LEAD─(c2)─LEAD─(c3)─LEAD─(c4)<─RECOVERED─(s2 A-2)
//      │ └─INVOLVED─>(p1 Mason)    │LEAD                              │ └─INVOLVED─>(p2 Norris)
//      └─OCCURRED_AT─>(l1)       (t1)<─TEST_FIRED─(f1)<─RECOVERED─(r1 A-3)  └─OCCURRED_AT─>(l2)
//   (l3) has no links that ann sees           (f1)─TRACED─>(x1)─DETAILED_BY─>(d1)
CREATE (avon:Agency:S0 {agencyId: 'avon', name: 'Avon', level: 'LOCAL', kind: 'POLICE', pointOfContact: 'Avon desk'}),
  (brook:Agency:S0 {agencyId: 'brook', name: 'Brook', level: 'LOCAL', kind: 'POLICE', pointOfContact: 'Brook desk'}),
  (elm:Agency:S0 {agencyId: 'elm', name: 'Elm', level: 'LOCAL', kind: 'POLICE', pointOfContact: 'Elm desk'}),
  (:AgencyType {code: 'POLICE'}),
  (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(avon),
  (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(brook),
  (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(elm),
  (avon)-[:SHARES_WITH]->(elm), (elm)-[:SHARES_WITH]->(avon), (brook)-[:SHARES_WITH]->(elm), (elm)-[:SHARES_WITH]->(brook),
  (:User {userId: 'ann', status: 'ACTIVE', roles: ['ANALYST']})-[:EMPLOYED_BY]->(:Ori:S0 {code: 'TXAVON000'})-[:BELONGS_TO]->(avon),
  (:Ori:S0 {code: 'TXBROOK00'})-[:BELONGS_TO]->(brook),
  (:User {userId: 'bea', status: 'ACTIVE', roles: ['ANALYST']})-[:EMPLOYED_BY]->(:Ori:S0 {code: 'TXELMPD00'})-[:BELONGS_TO]->(elm),
  (:Scope {number: 1, dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(avon),
  (:Scope {number: 2, dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(brook),

  (s1:Shooting:S1 {recordId: 's1', ori: 'TXAVON000', caseNumber: 'A-1', crimeType: 'Homicide', occurredAt: datetime('2024-03-01T12:00Z'), zone: 'America/Chicago', narrative: 'shots near the harbour'}),
  (s2:Shooting:S1 {recordId: 's2', ori: 'TXAVON000', caseNumber: 'A-2', crimeType: 'Assault', occurredAt: datetime('2024-05-01T12:00Z'), zone: 'America/Chicago', narrative: 'victim at the harbour'}),
  (r1:FirearmRecovery:S1 {recordId: 'r1', ori: 'TXAVON000', caseNumber: 'A-3', crimeType: 'Possession', occurredAt: datetime('2024-06-01T12:00Z'), zone: 'America/Chicago'}),
  (c1:Casing:S1 {recordId: 'c1', ori: 'TXAVON000', exhibitNumber: 'E-1', caliber: '9mm', acquiredAt: datetime('2024-03-02T12:00Z'), site: 'North'}),
  (c2:Casing:S1 {recordId: 'c2', ori: 'TXAVON000', exhibitNumber: 'E-2', caliber: '9mm', acquiredAt: datetime('2024-03-03T12:00Z'), site: 'North'}),
  (c3:Casing:S1 {recordId: 'c3', ori: 'TXAVON000', exhibitNumber: 'E-3', caliber: '9mm', acquiredAt: datetime('2024-03-04T12:00Z'), site: 'South'}),
  (c4:Casing:S1 {recordId: 'c4', ori: 'TXAVON000', exhibitNumber: 'E-4', caliber: '9mm', acquiredAt: datetime('2024-05-02T12:00Z'), site: 'South'}),
  (t1:TestFire:S1 {recordId: 't1', ori: 'TXAVON000', exhibitNumber: 'E-5', caliber: '9mm', acquiredAt: datetime('2024-06-02T12:00Z'), site: 'North'}),
  (f1:Firearm:S1 {recordId: 'f1', ori: 'TXAVON000', make: 'Glock', model: '19', caliber: '9mm', serial: 'K100', crimeGunId: 'G-1', serialObliterated: false}),
  (x1:Trace:S1 {recordId: 'x1', ori: 'TXAVON000', traceId: 'T-1'}),
  (d1:TraceDetail:S1 {recordId: 'd1', ori: 'TXAVON000', purchasedOn: date('2024-01-01')}),
  (p1:Person:S1 {recordId: 'p1', ori: 'TXAVON000', lastName: 'Mason', firstName: 'Pat', birthDate: date('1990-01-01'), aliases: ['Ace']}),
  (p2:Person:S1 {recordId: 'p2', ori: 'TXAVON000', lastName: 'Norris', firstName: 'Kim', birthDate: date('1991-01-01'), aliases: ['Bo']}),
  (l1:Location:S1 {recordId: 'l1', ori: 'TXAVON000', address: '1 Main St', city: 'Lakeville', state: 'TX', kind: 'STREET', point: point({longitude: -90.0, latitude: 38.0})}),
  (l2:Location:S1 {recordId: 'l2', ori: 'TXAVON000', address: '2 Oak Ave', city: 'Lakeville', state: 'TX', kind: 'STREET', point: point({longitude: -90.1, latitude: 38.1})}),
  (:Location:S1 {recordId: 'l3', ori: 'TXAVON000', address: '3 Elm Ct', city: 'Lakeville', state: 'TX', kind: 'STREET', point: point({longitude: -90.2, latitude: 38.2})}),
  (s1)-[:RECOVERED]->(c1), (s2)-[:RECOVERED]->(c4), (r1)-[:RECOVERED]->(f1), (f1)-[:TEST_FIRED]->(t1), (f1)-[:TRACED]->(x1)-[:DETAILED_BY]->(d1),
  (c1)-[:NIBIN_LEAD {leadNumber: 'L-1', status: 'LEAD', createdAt: datetime('2024-03-10T12:00Z'), updatedAt: datetime('2024-03-10T12:00Z'), version: 1}]->(c2),
  (c2)-[:NIBIN_LEAD {leadNumber: 'L-2', status: 'HIT', createdAt: datetime('2024-03-11T12:00Z'), updatedAt: datetime('2024-03-11T12:00Z'), version: 1}]->(c3),
  (c3)-[:NIBIN_LEAD {leadNumber: 'L-3', status: 'LEAD', createdAt: datetime('2024-05-10T12:00Z'), updatedAt: datetime('2024-05-10T12:00Z'), version: 1}]->(c4),
  (t1)-[:NIBIN_LEAD {leadNumber: 'L-4', status: 'HIT', createdAt: datetime('2024-06-10T12:00Z'), updatedAt: datetime('2024-06-10T12:00Z'), version: 1}]->(c1),
  (s1)-[:INVOLVED {role: 'VICTIM', roleRaw: 'V'}]->(p1), (s2)-[:INVOLVED {role: 'SUSPECT', roleRaw: 'S'}]->(p2),
  (s1)-[:OCCURRED_AT]->(l1), (s2)-[:OCCURRED_AT]->(l2), (p1)-[:ADDRESS_OF]->(l1)
