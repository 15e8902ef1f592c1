package org.leadgraph.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.model.Field.Use;

/** The declaration of a kind of record, step by step; see {@link RecordKind}. */
final class Declaration {
    private final List<Field> fields = new ArrayList<>();
    private @Nullable String wordIndex;
    private @Nullable String orderedBy;
    private boolean newest;
    private boolean shared;

    private Declaration() {
    }

    /** Every record has an id, an owner, and what the owner calls the data. */
    static Declaration aRecord() {
        return new Declaration().required("recordId", new Value.RecordId()).required("ori", new Value.Ori())
                .optional("dataClass", new Value.DataClass());
    }

    Declaration wordsIn(String index) {
        wordIndex = index;
        return this;
    }

    Declaration orderedBy(String property) {
        orderedBy = property;
        return this;
    }

    Declaration newestFirst(String property) {
        newest = true;
        return orderedBy(property);
    }

    Declaration shared() {
        shared = true;
        return this;
    }

    Declaration required(String name, Value value, Use... uses) {
        fields.add(Field.required(name, value, uses));
        return this;
    }

    Declaration optional(String name, Value value, Use... uses) {
        fields.add(Field.optional(name, value, uses));
        return this;
    }

    List<Field> fields() {
        return List.copyOf(fields);
    }

    @Nullable
    String wordIndex() {
        return wordIndex;
    }

    @Nullable
    String orderedBy() {
        return orderedBy;
    }

    boolean newest() {
        return newest;
    }

    boolean isShared() {
        return shared;
    }
}
