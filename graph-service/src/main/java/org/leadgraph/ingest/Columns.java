package org.leadgraph.ingest;

import java.util.Arrays;
import java.util.List;
import org.leadgraph.act.Role;
import org.leadgraph.ingest.Column.Rule;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.Field;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.PolicyFile;
import org.leadgraph.model.Value;

/** The columns of each file of the load format, in its order, as they are read. */
final class Columns {
    private static final Rule ROLES = ColumnRules.someOf(Arrays.stream(Role.values()).map(Role::name).toList());

    private Columns() {
    }

    /** As a sender sends them. */
    static List<Column> of(FeedFile file) {
        return file.fields().stream().map(field -> new Column(field.name(), field.required(), rule(field.value()))).toList();
    }

    static List<Column> of(LoadFile file) {
        return file.fields().stream().map(field -> new Column(field.name(), field.required(), rule(file, field))).toList();
    }

    private static Rule rule(LoadFile file, Field field) {
        return file == PolicyFile.USER && field.name().equals("roles") ? ROLES : rule(field.value());
    }

    static Rule rule(Value value) {
        return switch (value) {
            case Value.Text text -> ColumnRules.text(text.most());
            case Value.Narrative _ -> ColumnRules.narrative();
            case Value.Texts texts -> ColumnRules.texts(texts.most());
            case Value.OneOf listed -> ColumnRules.oneOf(listed.words());
            case Value.Flag _ -> ColumnRules.flag();
            case Value.Moment _ -> ColumnRules.instant();
            case Value.Day _ -> ColumnRules.date();
            case Value.Zone _ -> ColumnRules.zone();
            case Value.Decimal between -> ColumnRules.decimal(between.lowest(), between.highest());
            case Value.Count _ -> ColumnRules.count();
            case Value.RecordId _ -> ColumnRules.recordId();
            case Value.Key _ -> ColumnRules.key();
            case Value.Ori _ -> ColumnRules.ori();
            case Value.Name _ -> ColumnRules.name();
            case Value.DataClass _ -> ColumnRules.dataClass();
        };
    }
}
