"""What language processing reads in a document. The only room that imports spaCy."""
