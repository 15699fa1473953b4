"""Scores of French tests, and the levels of the Québec scale that they are known to stand for.

What is known is little, and dated: tables that staff keep in the admin. Where no table tells, nothing is
guessed, and the person is asked for the level.

    words     the tests, the skills, the levels of the European framework
    bands     one table: its lines, read and checked as a whole
    book      every table of the moment: a score → levels, with its source
    levels    some levels → the one that the rules look at, where they all lead to the same answer
"""
