// A newer link ends older ones that begin at the same record, those included that wait.
CREATE RANGE INDEX waiting_link_from IF NOT EXISTS FOR (n:WaitingLink) ON (n.fromId);
