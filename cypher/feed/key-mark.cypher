// question: Which secret are the ids of this graph made from, by its mark? The first that is asked for stays.
// params: mark STRING of the secret that is set now
// returns: mark STRING, one row
// source: docs/decisions/0010-feeds.md
MERGE (state:FeedState {name: 'feeds'})
ON CREATE SET state.mark = $mark
RETURN state.mark AS mark
