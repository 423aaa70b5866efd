/** What the notebooks ask a warehouse with, and what they draw the answers with. */
package dev.tidemark.notebooks;
