"""JSON documents that PostgreSQL itself writes: one statement for a page, thin enough for the busiest addresses."""
