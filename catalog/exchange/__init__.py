"""Lists in and out as files, for staff. Nothing changes before a person has seen what would.

    bytes ──► reading ──► columns ──► gate ──► plan ──► (the clerk looks) ──► applying
              refuses      which       what     row by                        all of it in one
              what is      cell is     looks    row, old                      transaction, or
              no table     which       wrong    and new                       nothing

`reading`, `columns`, `gate` and `plan` are pure: no database, no request, no sentence. `kinds` says what each
kind of file holds; `facts` and `resources` bring what the database holds; `phrases` has the sentences.
"""
