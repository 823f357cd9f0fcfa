"""PDF files: lines as they lie on the page, put into reading order and joined to paragraphs."""
