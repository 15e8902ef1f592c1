// Files that say all that there is: what a feed has brought and which of it is absent, and which run has withdrawn a record.
CREATE RANGE INDEX record_source_feed IF NOT EXISTS FOR (n:RecordSource) ON (n.feed, n.of);
CREATE RANGE INDEX removal_run IF NOT EXISTS FOR (n:Removal) ON (n.byRun);
