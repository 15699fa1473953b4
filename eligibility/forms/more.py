"""Is there one more to add to a list?"""

from typing import Any

from eligibility.forms.base import FactsForm
from eligibility.forms.fields import NO, YES_NO, ChoiceField


class MoreForm(FactsForm):
    more = ChoiceField(choices=YES_NO[:2])

    def __init__(self, data: Any, *, label: Any, closed: bool, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["more"].label = label
        self.initial = {"more": NO} if closed else {}
