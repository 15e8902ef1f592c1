package org.leadgraph.explorer;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import org.leadgraph.EmptyService;

/** The page of the service without a world. */
final class EmptyServicePage {
    private static final String OFFER = "{\"signIn\":{\"demo\":true,\"clientId\":\"\",\"scopes\":\"\",\"authorizationUri\":\"\",\"tokenUri\":\"\"},\"tiles\":\"\",\"tilesBy\":\"\"}";

    private EmptyServicePage() {
    }

    /** Of a person of the empty service, signed in and with a purpose. Its people have no demo sign-in; the page is told that they have, and gets the token that they would have. */
    static Explorer signedIn(EmptyService service, String userId, Browser browser) {
        String token = service.token(userId);
        return new Explorer(browser.open(service.base(), Browser.Look.USUAL, page -> {
            answer(page, "**/explorer/offer", OFFER);
            answer(page, "**/demo/users",
                    "[{\"userId\":\"%s\",\"name\":\"Somebody\",\"agency\":\"\",\"situation\":\"\",\"expect\":\"\"}]".formatted(userId));
            answer(page, "**/demo/token", "{\"access_token\":\"%s\",\"expires_in\":3600}".formatted(token));
        })).signInAs("Somebody").stateReason("Test of the service");
    }

    private static void answer(Page page, String address, String body) {
        page.route(address, route -> route.fulfill(new FulfillOptions().setContentType("application/json").setBody(body)));
    }
}
