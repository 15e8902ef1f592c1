package org.leadgraph.agency;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Accounts of users. */
@Service
public class Users {
    private final UserRepository repository;

    Users(UserRepository repository) {
        this.repository = repository;
    }

    public Optional<User> withId(String userId) {
        return repository.findById(userId);
    }
}
