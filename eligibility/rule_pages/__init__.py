"""Public pages of the law: the rule sets by date, each condition through the years, two of them side by side.

lines         one statement → the sentences it is read as; two statements → what differs
history       one condition under every rule set and reception period that asks it
timeline      days → places in a picture
present       all of it in one language, for a template
"""
