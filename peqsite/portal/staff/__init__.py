"""Pages of staff beside the admin's own: what is on air and what comes next, and a look at any minute."""
