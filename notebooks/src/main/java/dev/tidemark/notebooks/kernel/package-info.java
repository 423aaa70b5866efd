/** The Java kernel of Jupyter, and how it shows what cells end with. */
package dev.tidemark.notebooks.kernel;
