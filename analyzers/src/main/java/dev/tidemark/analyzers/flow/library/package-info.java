/**
 * What libraries do with the values given to them: models, read from text that users can write too.
 */
package dev.tidemark.analyzers.flow.library;
