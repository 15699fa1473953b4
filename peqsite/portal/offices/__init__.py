"""The office finder: every country and territory, and the office that serves it as far as it is known.

countries     the entries of ISO 3166, named and sorted in both languages
finding       a name or a code, however typed → countries
serving       a country and the offices on air → which one serves it, which ones did
"""
