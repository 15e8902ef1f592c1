package org.leadgraph.guard.words;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Takes a value of a record apart into the terms that find it: the parts of words, compounds joined, and the forms of the whole value. No word is left out. */
final class WordsAnalyzer extends Analyzer {
    /** No phrase reaches from one value of a list to the next. */
    private static final int BETWEEN_VALUES = 100;

    private record Term(String text, int step) {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new Terms());
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_VALUES;
    }

    static List<String> terms(String value) {
        return termsOf(value).map(Term::text).toList();
    }

    private static Stream<Term> termsOf(String value) {
        Stream<Term> words = Compound.of(value).stream().flatMap(WordsAnalyzer::terms);
        Stream<Term> whole = value.length() > SameValue.LONGEST
                ? Stream.of()
                : SameValue.terms(value).stream().map(term -> new Term(term, BETWEEN_VALUES));
        return Stream.concat(words, whole).filter(term -> term.text().length() <= Compound.LONGEST_TERM);
    }

    private static Stream<Term> terms(Compound compound) {
        Stream<Term> parts = compound.parts().stream().map(part -> new Term(part, 1));
        if (compound.parts().size() == 1) {
            return parts;
        }
        Stream<Term> first = Stream.of(new Term(compound.parts().getFirst(), 1), new Term(compound.joined(), 0));
        return Stream.concat(first, parts.skip(1));
    }

    private static final class Terms extends Tokenizer {
        private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private Iterator<Term> terms = List.<Term>of().iterator();

        @Override
        public void reset() throws IOException {
            super.reset();
            StringWriter value = new StringWriter();
            input.transferTo(value);
            terms = termsOf(value.toString()).iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!terms.hasNext()) {
                return false;
            }
            Term term = terms.next();
            text.append(term.text());
            step.setPositionIncrement(term.step());
            return true;
        }
    }
}
