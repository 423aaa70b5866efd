/** Files of properties: what they set that the rest of a repository may read. */
package dev.tidemark.analyzers.properties;
