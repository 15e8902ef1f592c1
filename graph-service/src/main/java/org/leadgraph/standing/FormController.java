package org.leadgraph.standing;

import org.leadgraph.act.Initiator;
import org.leadgraph.search.Search;
import org.leadgraph.standing.Forms.Form;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class FormController {
    private final Forms forms;
    private final FirstSignIns arrivals;

    FormController(Forms forms, FirstSignIns arrivals) {
        this.forms = forms;
        this.arrivals = arrivals;
    }

    @MutationMapping
    Account signForm(@Argument Form form, @ContextValue Search search) {
        Initiator.Person by = Initiator.of(search);
        arrivals.arrive(by.identity());
        return forms.sign(by, form);
    }

    @MutationMapping
    Account signOffForms(@Argument String userId, @ContextValue Search search) {
        return forms.signOff(Initiator.of(search), userId);
    }
}
