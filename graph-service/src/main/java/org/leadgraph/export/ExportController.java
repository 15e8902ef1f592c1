package org.leadgraph.export;

import java.util.List;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ExportController {
    private final Exports exports;

    ExportController(Exports exports) {
        this.exports = exports;
    }

    @MutationMapping
    ExportedFile exportRecords(@Argument List<String> recordIds, @Argument ExportFormat format, @Argument String title,
            @Argument String note, @ContextValue Search search) {
        return exports.export(search, recordIds, format, title, note);
    }
}
