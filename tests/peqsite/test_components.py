"""Components refuse what they do not know, and show what they do."""

import pytest
from django import forms
from django.template.loader import render_to_string
from justhtml import JustHTML


class Form(forms.Form):
    months = forms.IntegerField(label="Months", help_text="Whole ones.")
    level = forms.ChoiceField(label="Level", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)


def render(name, **options):
    return JustHTML(render_to_string(f"components/{name}.html", options), sanitize=False)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("status", {"status": "maybe"}),
        ("status", {}),
        ("notice", {"text": ""}),
        ("button", {"label": ""}),
    ],
)
def test_a_component_refuses_what_it_does_not_know(name, options):
    with pytest.raises(ValueError, match=r"must be|needs its"):
        render(name, **options)


@pytest.mark.parametrize(
    ("status", "word"), [("met", "Remplie"), ("not-met", "Non remplie"), ("unknown", "À préciser")]
)
def test_a_status_is_said_by_a_word(status, word):
    [span] = render("status", status=status).query(f".status--{status}")

    assert span.to_text().strip() == word


def test_a_fault_is_told_beside_its_control():
    form = Form({"months": "many"})

    [control] = render("field", field=form["months"]).query("input")

    assert control.attrs["aria-describedby"] == "id_months_helptext id_months_error"
    assert control.attrs["aria-invalid"] == "true"


def test_the_summary_of_faults_leads_to_each_control():
    links = render("error_summary", form=Form({"months": "many"})).query("a")

    assert [link.attrs["href"] for link in links] == ["#id_months", "#id_level_0"]


def test_a_form_without_fault_has_no_summary():
    assert render("error_summary", form=Form({"months": "3", "level": "a"})).query("div") == []


def test_a_question_is_the_only_heading():
    [heading] = render("field", field=Form()["level"], heading=True).query("fieldset > legend > h1")

    assert heading.to_text() == "Level"
