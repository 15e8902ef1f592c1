// What files would do, counted by kind and class. Kept beside records; nobody sees it but through the service.
CREATE CONSTRAINT foresight_id IF NOT EXISTS FOR (n:Foresight) REQUIRE n.foresightId IS UNIQUE;
CREATE RANGE INDEX foresight_run IF NOT EXISTS FOR (n:Foresight) ON (n.runId);
