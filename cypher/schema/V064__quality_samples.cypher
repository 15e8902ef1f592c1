// Samples of an agency's own records that a person looks through. Kept beside records; nobody sees them but through the service.
CREATE CONSTRAINT quality_sample_id IF NOT EXISTS FOR (n:QualitySample) REQUIRE n.sampleId IS UNIQUE;
CREATE RANGE INDEX quality_sample_agency IF NOT EXISTS FOR (n:QualitySample) ON (n.agencyId);
