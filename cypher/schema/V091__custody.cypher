// Bookings, terms in prison, probation and parole: each is found by its record id, by its number, and by words.
CREATE CONSTRAINT booking_record_id IF NOT EXISTS FOR (n:Booking) REQUIRE n.recordId IS UNIQUE;
CREATE CONSTRAINT incarceration_record_id IF NOT EXISTS FOR (n:Incarceration) REQUIRE n.recordId IS UNIQUE;
CREATE CONSTRAINT supervision_record_id IF NOT EXISTS FOR (n:Supervision) REQUIRE n.recordId IS UNIQUE;
CREATE RANGE INDEX booking_number IF NOT EXISTS FOR (n:Booking) ON (n.bookingNumber);
CREATE RANGE INDEX inmate_number IF NOT EXISTS FOR (n:Incarceration) ON (n.inmateNumber);
CREATE RANGE INDEX supervision_number IF NOT EXISTS FOR (n:Supervision) ON (n.supervisionNumber);
CREATE FULLTEXT INDEX bookings IF NOT EXISTS FOR (n:Booking) ON EACH [n.bookingNumber, n.facility] OPTIONS {indexConfig: {`fulltext.analyzer`: 'leadgraph-words'}};
CREATE FULLTEXT INDEX incarcerations IF NOT EXISTS FOR (n:Incarceration) ON EACH [n.inmateNumber, n.facility] OPTIONS {indexConfig: {`fulltext.analyzer`: 'leadgraph-words'}};
CREATE FULLTEXT INDEX supervisions IF NOT EXISTS FOR (n:Supervision) ON EACH [n.supervisionNumber, n.conditions] OPTIONS {indexConfig: {`fulltext.analyzer`: 'leadgraph-words'}};
