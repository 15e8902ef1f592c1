package org.leadgraph.matching;

/**
 * What one field says.
 *
 * @param field
 *            name of the field; of two fields that are read together, the first
 * @param weight
 *            positive when it speaks for the same one, in powers of two: 3 is eight times likelier
 * @param words
 *            for people, without the values: for example {@code sound alike}
 */
public record Evidence(String field, double weight, String words) {}
