// Statements that are refused to every caller, whatever the database holds.
// They are part of the comparison, because their effect or their error would tell of hidden records.

// score of hidden and visible records
CALL db.index.fulltext.queryNodes('incidents', 'river') YIELD node, score RETURN node.recordId AS id, score

// statistics
CALL db.stats.retrieve('GRAPH COUNTS') YIELD data RETURN data

// schema drawn from the data
CALL db.schema.visualization() YIELD nodes RETURN size(nodes) AS labels

// create
CREATE (n:Shooting:S1 {recordId: 'made'}) RETURN n.recordId AS id

// merge on the key of a hidden record
MERGE (n:Shooting {recordId: $hiddenShooting}) RETURN n.recordId AS id

// indexes
SHOW INDEXES YIELD name RETURN name
