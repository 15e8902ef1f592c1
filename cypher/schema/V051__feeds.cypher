// Feeds: who may send, what was sent and what became of it, and links that wait for the records at their ends. None of it is a record, so no caller sees it.
CREATE CONSTRAINT feed_account_id IF NOT EXISTS FOR (n:FeedAccount) REQUIRE n.accountId IS UNIQUE;
CREATE CONSTRAINT feed_account_credential IF NOT EXISTS FOR (n:FeedAccount) REQUIRE n.credential IS UNIQUE;
CREATE CONSTRAINT feed_run_id IF NOT EXISTS FOR (n:FeedRun) REQUIRE n.runId IS UNIQUE;
CREATE RANGE INDEX feed_run_agency IF NOT EXISTS FOR (n:FeedRun) ON (n.agencyId, n.receivedAt);
CREATE RANGE INDEX feed_run_open IF NOT EXISTS FOR (n:FeedRun) ON (n.open);
CREATE RANGE INDEX feed_refusal IF NOT EXISTS FOR (n:FeedRefusal) ON (n.runId, n.line);
CREATE CONSTRAINT waiting_link_id IF NOT EXISTS FOR (n:WaitingLink) REQUIRE n.linkId IS UNIQUE;
CREATE RANGE INDEX waiting_link_kinds IF NOT EXISTS FOR (n:WaitingLink) ON (n.linkKind, n.fromKind, n.toKind);
CREATE CONSTRAINT feed_state_name IF NOT EXISTS FOR (n:FeedState) REQUIRE n.name IS UNIQUE;
