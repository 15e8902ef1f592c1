package org.leadgraph.guard.words;

import org.apache.lucene.analysis.Analyzer;
import org.neo4j.graphdb.schema.AnalyzerProvider;

/** Tells Neo4j of the analyser that the indexes in {@code cypher/schema} name; found as a service. */
public final class WordsAnalyzerProvider extends AnalyzerProvider {
    public WordsAnalyzerProvider() {
        super("leadgraph-words");
    }

    @Override
    public Analyzer createAnalyzer() {
        return new WordsAnalyzer();
    }

    @Override
    public String description() {
        return "Words without regard to case and accents, parts of compounds and compounds as a whole; leaves no word out.";
    }
}
