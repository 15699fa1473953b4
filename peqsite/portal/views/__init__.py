"""The portal's public pages: plain reading, one query, no cookie."""
