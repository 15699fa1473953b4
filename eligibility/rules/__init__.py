"""The law, computed: pure Python on the standard library. No Django, no clock, no sentence shown to people.

Read in this order: `profile` (what one person said), `criterion` (one condition and what was found),
`ruleset` (rule sets, clauses, reception periods, verdict), `kinds` (what each kind of criterion knows),
`routes` and `assess` (the way from one to the other). Then what is computed beside a verdict: `edges`,
`windows` under `assumptions`, `repairs`, `reforms`, `evidence`, `coverage`, `uses`.
"""
