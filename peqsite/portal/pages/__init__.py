"""Fixed pages, each a template of its own, and the map of everything that has an address.

fixed      the pages about this site: their keys, names and addresses
sitemap    every public page by subject: what the site map, the search and sitemap.xml tell
"""
