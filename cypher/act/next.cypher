// question: Is it this act's turn? Waits until it is: the one node is locked until the transaction ends, and counts acts.
// params: act STRING
// returns: nothing of use
// source: CJIS Security Policy 5.9.4, AU-2
MERGE (turn:ActState {name: 'acts'})
SET turn.last = $act
WITH turn
SET turn.number = coalesce(turn.number, 0) + 1
RETURN 1 AS turn
