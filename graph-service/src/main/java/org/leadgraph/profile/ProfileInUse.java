package org.leadgraph.profile;

/** The version of a profile by which exports that come now are read. */
public record ProfileInUse(String id, String name, long version) {}
