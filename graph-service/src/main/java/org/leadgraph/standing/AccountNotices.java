package org.leadgraph.standing;

/** Tells that an account was opened, so that the identity provider sends its user the link for a password. Called after the act is done. */
public interface AccountNotices {
    void opened(String identityProvider, String userId);
}
