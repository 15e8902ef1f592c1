package org.leadgraph.standing;

/** Called after an account was opened, so that the identity provider can send its user the link for a password. */
public interface AccountNotices {
    void opened(String identityProvider, String userId);
}
