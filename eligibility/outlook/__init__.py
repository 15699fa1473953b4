"""What helps beyond yes and no: when, what would change it, what each reform did, and how to prove it.

Each module turns what the rules computed into plain values in one language, for the result page, its print
and the command line. Nothing here decides, and nothing knows a request.
"""
