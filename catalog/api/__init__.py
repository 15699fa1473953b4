"""The catalogue as open data: the same rows for machines, as JSON and CSV, under /api/v1/.

A `Dataset` (datasets.py) is described once, by its columns. That description serves the JSON, the CSV and
the OpenAPI document alike. What every answer of the API shares (language, ETag, compression, problem
documents) stands here too, for eligibility.api to use; `peqsite.api` puts the routes of both together.
"""
