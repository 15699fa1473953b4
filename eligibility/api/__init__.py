"""The law as open data, and the assessment of a situation, under /api/v1/. catalog.api serves it."""
