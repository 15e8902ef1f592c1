package org.leadgraph.demo;

/**
 * Somebody to sign in as.
 *
 * @param situation
 *            who this is, a sentence
 * @param expect
 *            what this user sees of the demo data, a sentence
 */
record DemoPerson(String userId, String lastName, String firstName, String employerOri, String agency, String situation, String expect) {}
