package org.leadgraph.embed;

import org.leadgraph.problem.ProblemCode;

enum EmbedProblem implements ProblemCode {
    /** The operator has not allowed pages of this origin to embed views. Send one that is in {@code leadgraph.embed.origins}, or ask the operator. */
    EMBED_ORIGIN_NOT_ALLOWED,
    /** Too few or too many records, or no document. Send as many as the message says. */
    EMBED_LIMIT,
    /** There is no such embed, or it is another user's; the answer is the same. Ask {@code embeds} for the list, or make a new one with {@code makeEmbedToken}. */
    EMBED_UNKNOWN,
    /** The embed lasts 12 hours from the sign-in of the person who made it, and these are over. Sign in again, then make a new one with {@code makeEmbedToken}. */
    EMBED_OVER,
    /** The embed was made for another use code or reason. Send those of the embed, or make a new one with {@code makeEmbedToken}. */
    EMBED_PURPOSE_DIFFERS,
    /** The person has as many embeds as one may have at once. End one with {@code endEmbed}. */
    EMBEDS_LIMIT,
    /** The token does not cover this: it is for another origin, document or choice of records. Ask for what it was made for, or make another one. */
    EMBED_NOT_COVERED
}
