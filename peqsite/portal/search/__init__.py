"""Looking through everything public at once.

index       any titles, found with the tolerance of the finder of occupations
documents   everything public but occupations and programs, as documents in both languages
results     what one text finds, in groups
"""
