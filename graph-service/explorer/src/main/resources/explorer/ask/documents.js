// Every question that the page asks. Each can be asked by anybody with the same rights at /graphiql.

/** What is shown of a record wherever it appears. */
const FACTS = `
fragment Facts on Record {
  __typename id ori asOf owner { id name state pointOfContact } use { state openRequest }
  ... on Incident { caseNumber crimeType occurredAt occurredPrecision zone lePartner rmsStatus narrative locations(first: 1) { nodes { id address city state latitude longitude } } }
  ... on Exhibit { exhibitNumber caliber acquiredAt enteredAt site }
  ... on Firearm { make model caliber firearmType serial serialObliterated crimeGunId }
  ... on Trace { traceId }
  ... on TraceDetail { purchasedOn stolenOn purchaser dealer }
  ... on Person { lastName firstName birthDate ageGroup sex aliases }
  ... on Location { address city state kind latitude longitude }
  ... on Vehicle { plate state make model color year }
  ... on Arrest { arrestNumber arrestedAt charge disposition }
  ... on Booking { bookingNumber bookedAt releasedAt facility }
  ... on Incarceration { inmateNumber admittedOn releasedOn facility }
  ... on Supervision { supervisionNumber supervisionType beganOn endsOn endedOn conditions }
}`;

const SHORT = `
fragment Short on Record {
  __typename id ori owner { id name }
  ... on Incident { caseNumber crimeType occurredAt occurredPrecision zone }
  ... on Exhibit { exhibitNumber caliber }
  ... on Firearm { make model caliber serial }
  ... on Person { lastName firstName birthDate }
  ... on Location { address city state }
  ... on Vehicle { plate state make model }
  ... on Arrest { arrestNumber arrestedAt charge }
  ... on Booking { bookingNumber bookedAt facility }
  ... on Incarceration { inmateNumber admittedOn facility }
  ... on Supervision { supervisionNumber supervisionType beganOn }
}`;

export const ME = `query Me {
  me { userId firstName lastName employerOri useCode inGoodStanding agency { id name oris } view { agency { id name state pointOfContact } greenScopes pointerScopes } }
}`;

export const CONNECTED = `query Connected($from: ID!, $via: [ConnectionKind!]!, $maxHops: Int!, $maxNodes: Int!) {
  connectedShootings(from: $from, via: $via, maxHops: $maxHops, maxNodes: $maxNodes, leadStatuses: [LEAD, HIT]) {
    nodes { hops record { ...Facts } }
    edges { from to kind evidence { ...Short } lead { leadNumber status createdAt updatedAt } }
    pointers { recordId owningAgency { id name } pointOfContact besideRecordId linkKind }
    truncations { reason limit }
  }
}${FACTS}${SHORT}`;

export const RECORD = `query Record($id: ID!) { node(id: $id) { __typename ... on Record { ...Facts } } }${FACTS}`;

export const RECORDS = `query Records($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Record { ...Facts } } }${FACTS}`;

export const NEIGHBORS = `query Neighbors($of: ID!, $via: [RelationshipKind!]!, $first: Int!, $after: String) {
  neighbors(of: $of, via: $via, first: $first, after: $after) {
    totalCount counts { kind count } pageInfo { hasNextPage endCursor }
    edges { kind role roleRaw leadNumber status node { ...Facts } }
  }
}${FACTS}`;

export const COUNTS = `query Counts($of: ID!) { neighbors(of: $of, first: 1) { totalCount counts { kind count } } }`;

export const DETAILS = `query Details($id: ID!) {
  node(id: $id) {
    __typename
    ... on Record { ...Facts use { state openRequest permissions { requestId uses terms until verified } } }
    ... on Firearm { timeToFirstShooting { days band shooting { id caseNumber } } }
  }
  whyVisible(record: $id) { sentence }
}${FACTS}`;

export const PATHS = `query Paths($from: ID!, $to: ID!, $via: [RelationshipKind!]!, $maxHops: Int!) {
  paths(from: $from, to: $to, via: $via, maxHops: $maxHops, first: 5) {
    length
    steps { kind forward role lead { leadNumber status createdAt updatedAt } from { ...Facts } to { ...Facts } }
  }
}${FACTS}`;

export const REQUEST_PERMISSION = `mutation RequestPermission($recordIds: [ID!]!, $uses: [OfficialUse!]!, $note: String!) {
  requestPermission(recordIds: $recordIds, intendedUses: $uses, note: $note) { id state }
}`;

export const NEWEST_LEADS = `query NewestLeads($oris: [String!]!) {
  search {
    exhibits(filter: { oris: $oris }, first: 25) {
      nodes {
        __typename id exhibitNumber caliber acquiredAt owner { name }
        incidents(first: 1) { nodes { __typename id caseNumber occurredAt } }
        leads(first: 3) { totalCount edges { leadNumber status createdAt node { __typename id exhibitNumber owner { name } } } }
      }
    }
  }
}`;

export const CLUSTERS = `query Clusters($from: DateTime) {
  linkAnalysis(over: INCIDENTS_BY_LEADS, occurredFrom: $from, first: 8) {
    componentCount nodeCount
    components { size gunsNotRecovered members { __typename id owner { id name } ... on Incident { caseNumber occurredAt zone locations(first: 1) { nodes { latitude longitude city } } } } }
  }
}`;

export const METRICS = `query Metrics($from: DateTime, $to: DateTime) {
  metrics(from: $from, to: $to) {
    from to
    metrics { key name unit value cases counted few leftOut parts { name count } spread { median p90 within24Hours within48Hours shareWithin24Hours shareWithin48Hours } formula caveat source }
  }
}`;

export const METRICS_CSV = `query MetricsCsv($from: DateTime, $to: DateTime) { metricsCsv(from: $from, to: $to) }`;

export const MY_REQUESTS = `query MyRequests {
  myPermissionRequests(first: 6) { nodes { id state requestedAt intendedUses until note records { recordId } } }
}`;

export const NOTICES = `query Notices { notices(first: 6) { nodes { id kind use usedAt note recordIds } } }`;

const KEPT = 'id name by own shared sentTo version savedAt';

export const INVESTIGATIONS = `query Investigations { investigations(first: 100) { nodes { ${KEPT} recordCount } } }`;

export const INVESTIGATION = `query Investigation($id: ID!) { investigation(id: $id) { ${KEPT} note records { record { ...Facts } x y pinned hidden note } } }${FACTS}`;

export const LINKS_AMONG = `query LinksAmong($ids: [ID!]!) {
  linksAmong(ids: $ids) {
    direct { from to kind role roleRaw leadNumber status }
    connections { from to kind evidence { ...Short } lead { leadNumber status createdAt updatedAt } }
    truncations { reason limit }
  }
}${SHORT}`;

export const SAVE_INVESTIGATION = `mutation SaveInvestigation($it: NewInvestigation!) { saveInvestigation(investigation: $it) { ${KEPT} } }`;

export const SHARE_INVESTIGATION = `mutation ShareInvestigation($id: ID!, $shared: Boolean!) { shareInvestigation(id: $id, shared: $shared) { shared } }`;

export const SEND_INVESTIGATION = `mutation SendInvestigation($id: ID!, $userId: ID!) { sendInvestigation(id: $id, userId: $userId) { sentTo } }`;

export const TAKE_BACK = `mutation TakeInvestigationBack($id: ID!, $userId: ID!) { takeInvestigationBack(id: $id, userId: $userId) { sentTo } }`;

export const DELETE_INVESTIGATION = `mutation DeleteInvestigation($id: ID!) { deleteInvestigation(id: $id) }`;

export const EXPORT = `mutation ExportRecords($recordIds: [ID!]!, $format: ExportFormat!, $title: String!, $note: String!) {
  exportRecords(recordIds: $recordIds, format: $format, title: $title, note: $note) { fileName mediaType content }
}`;

export const USE_RECORDS = `mutation UseRecords($recordIds: [ID!]!, $use: OfficialUse!, $note: String!) { useRecords(recordIds: $recordIds, use: $use, note: $note) { id } }`;

export const QUERIES = `query Queries {
  libraryQueries { name question category why source example cypher parameters { name type required default lowest highest choices words } columns { name type words } }
  cypherSchema { labels relationshipTypes propertyKeys seconds rows }
}`;

export const SAVED_QUERIES = `query SavedQueries($after: String) { savedQueries(first: 100, after: $after) {
  nodes { id name by own shared library statement version parameters } pageInfo { hasNextPage endCursor } } }`;

const ANSWER = 'columns rows truncation { reason limit }';

export const RUN_LIBRARY = `query RunLibrary($name: String!, $parameters: JSON) { answer: runLibraryQuery(name: $name, parameters: $parameters) { ${ANSWER} } }`;

export const CYPHER = `query Cypher($statement: String!, $parameters: JSON) { answer: cypher(statement: $statement, parameters: $parameters) { ${ANSWER} } }`;

export const SAVE_QUERY = `mutation SaveQuery($query: NewSavedQuery!) { saveQuery(query: $query) { id } }`;

export const SHARE_QUERY = `mutation ShareQuery($id: ID!, $shared: Boolean!) { shareSavedQuery(id: $id, shared: $shared) { id } }`;

export const DELETE_QUERY = `mutation DeleteQuery($id: ID!) { deleteSavedQuery(id: $id) }`;

export const ENTER_INCIDENT = `mutation EnterIncident($kind: IncidentKind!, $facts: IncidentFacts!, $with: IncidentParts) {
  enterIncident(kind: $kind, facts: $facts, with: $with) { recordId }
}`;

export const ADD_TO_INCIDENT = `mutation AddToIncident($incident: ID!, $parts: IncidentParts!) { addToIncident(incident: $incident, parts: $parts) { recordId } }`;

export const CORRECT_RECORD = `mutation CorrectRecord($id: ID!, $asOf: DateTime, $facts: RecordFacts!) { correctRecord(id: $id, asOf: $asOf, facts: $facts) { recordId } }`;

export const WITHDRAW = `mutation Withdraw($id: ID!, $reason: RemovalReason!, $note: String) { withdrawRecord(recordId: $id, reason: $reason, note: $note) { recordId } }`;

export const BRING_BACK = `mutation BringBack($id: ID!) { bringBackRecord(recordId: $id, reason: SETTLED) }`;

export const REMOVED = `query Removed { removedRecords(first: 100) { nodes { recordId kind state reason note by at } pageInfo { hasNextPage } } }`;

export const SAME_CASE = `query SameCase($caseNumber: String!, $oris: [String!]!) {
  search { incidents(filter: { caseNumber: $caseNumber, oris: $oris }, first: 3) { nodes { ...Short } } }
}${SHORT}`;

export const ALERTS = `query Alerts {
  alertRules { ruleId name on ownExhibits }
  alertDeliveries { channel address webhookName pace at zone state renewBy }
  webhooks { webhookId name state }
  alerts(first: 20) { totalCount alerts { key kind at rules lead { leadNumber status }
    record { ...Short ... on Exhibit { incidents(first: 1) { nodes { __typename id caseNumber } } } } other { ...Short } } }
}${SHORT}`;

export const SAVE_ALERT_RULE = `mutation SaveAlertRule($rule: NewAlertRule!) { saveAlertRule(rule: $rule) { ruleId } }`;

export const DELETE_ALERT_RULE = `mutation DeleteAlertRule($id: ID!) { deleteAlertRule(id: $id) }`;

export const SAVE_ALERT_DELIVERY = `mutation SaveAlertDelivery($delivery: NewAlertDelivery!) { saveAlertDelivery(delivery: $delivery) { address webhookName } }`;

export const STOP_ALERT_DELIVERY = `mutation StopAlertDelivery($channel: DeliveryChannel!) { stopAlertDelivery(channel: $channel) }`;

export const ACKNOWLEDGE_ALERTS = `mutation AcknowledgeAlerts($keys: [String!]!) { acknowledgeAlerts(keys: $keys) }`;

const WORK = 'workId state assignee assignedAt assignedBy due version outcomes checks { check by at }';

const ON_DESK = `
fragment OnDesk on DeskLead { key leadNumber status state overdue points events createdAt updatedAt reasons { letter points words } incidents { ...Short } work { ${WORK} } notes { text by at } }`;

export const LEAD_DESK = `query LeadDesk($filter: LeadDeskFilter, $after: String) {
  leadDesk(filter: $filter, first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...OnDesk } }
}${ON_DESK}${SHORT}`;

export const LEAD_DESK_PEOPLE = `query LeadDeskPeople { leadDeskPeople }`;

export const TAKE_LEAD = `mutation TakeLead($lead: String!) { takeLead(lead: $lead) { workId } }`;

export const ASSIGN_LEAD = `mutation AssignLead($lead: String!, $to: String, $due: Date, $version: Int!) { assignLead(lead: $lead, to: $to, due: $due, version: $version) { workId } }`;

export const CHANGE_LEAD_WORK = `mutation ChangeLeadWork($work: ID!, $version: Int!, $change: LeadWorkChange!) { changeLeadWork(work: $work, version: $version, change: $change) { workId } }`;

export const NOTE_ON_LEAD = `mutation NoteOnLead($work: ID!, $text: String!) { noteOnLead(work: $work, text: $text) { workId } }`;

export const CLOSE_LEAD = `mutation CloseLead($work: ID!, $version: Int!, $outcomes: [LeadOutcome!]!, $why: String) { closeLead(work: $work, version: $version, outcomes: $outcomes, why: $why) { workId } }`;

export const SHOOTING_REVIEW = `query ShootingReview($from: DateTime, $to: DateTime) {
  shootingReview(from: $from, to: $to) { from to
    shootings { incident { ...Short } links linked { ...Short } } recoveries { incident { ...Short } links linked { ...Short } }
    grown { incidents { ...Short } events eventsInPeriod leadsInPeriod recovered } gunsOut { incidents { ...Short } events }
    overdue { ...OnDesk } }
}${ON_DESK}${SHORT}`;

/** Lists of a search by the beginning that asks for it alone. */
const LISTS = {
  case: `incidents(first: 8) { totalCount nodes { ...Short } }`,
  gun: `firearms(first: 8) { totalCount nodes { ...Short } }`,
  exhibit: `exhibits(first: 8) { totalCount nodes { ...Short } }`,
  person: `people(first: 8) { totalCount nodes { ...Short } }`,
  place: `places(first: 8) { totalCount nodes { ...Short } }`,
  plate: `vehicles(first: 8) { totalCount nodes { ...Short } }`,
  arrest: `arrests(first: 8) { totalCount nodes { ...Short } }`,
  booking: `bookings(first: 8) { totalCount nodes { ...Short } }`,
  inmate: `incarcerations(first: 8) { totalCount nodes { ...Short } }`,
  supervision: `supervisions(first: 8) { totalCount nodes { ...Short } }`,
};
export const SEARCHED = Object.keys(LISTS);

export function search(kinds) {
  return `query Search($text: String!) { search(text: $text) { ${kinds.map(kind => LISTS[kind]).join(' ')} } }${SHORT}`;
}

/** Pointers are found only by a complete number, such as a case number or a plate. */
export const SEARCH_POINTERS = `query SearchPointers($text: String!) { search(text: $text) { pointers { recordId owningAgency { id name } pointOfContact besideRecordId linkKind } } }`;
