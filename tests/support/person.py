"""Somebody in a real browser who answers the questionnaire, page after page."""

from playwright.sync_api import Page

START = {"fr": "/fr/admissibilite/", "en": "/en/eligibility/"}
WORDS = {
    "fr": {
        "start": "Commencer",
        "continue": "Continuer",
        "result": "Voir mon résultat",
        "dont_know": "Je ne sais pas",
    },
    "en": {"start": "Start", "continue": "Continue", "result": "See my result", "dont_know": "I don’t know"},
}
YES, NO = "y", "n"


class Person:
    """Somebody at a keyboard: fills in the page they see and continues."""

    def __init__(self, page: Page, language: str) -> None:
        self.page, self.words = page, WORDS[language]
        page.goto(START[language])
        page.get_by_role("link", name=self.words["start"], exact=True).click()

    def date(self, name: str, iso: str) -> None:
        year, month, day = iso.split("-")
        for part, text in (("day", str(int(day))), ("month", str(int(month))), ("year", year)):
            self.page.locator(f"[name={name}_{part}]").fill(text)

    def choose(self, name: str, value: str) -> None:
        self.page.locator(f'[name={name}][value="{value}"]').check()

    def choose_all(self, value: str) -> None:
        """The same answer to every question of the page."""
        for option in self.page.locator(f'input[type=radio][value="{value}"]').all():
            option.check()

    def go_on(self) -> None:
        self.page.get_by_role("button", name=self.words["continue"], exact=True).click()

    def answer_date(self, name: str, iso: str) -> None:
        self.date(name, iso)
        self.go_on()

    def answer(self, name: str, value: str) -> None:
        self.choose(name, value)
        self.go_on()

    def file_on(self, iso: str, stream: str) -> None:
        self.answer_date("filing_date", iso)
        self.answer("stream", stream)

    def tell_of_oneself(self) -> None:
        self.answer_date("birth_date", "1990-03-31")
        self.answer("in_quebec", YES)
        self.answer("legal_stay", YES)

    def add_job(self, code: str, start: str, hours: str = "40") -> None:
        """One more job, still held; the list is on the screen before and after."""
        self.answer("more", YES)
        self.page.locator("[name=occupation_text]").fill(code)
        self.date("start", start)
        self.answer("ongoing", YES)
        self.page.locator("[name=hours_value]").fill(hours)
        self.choose_all(NO)
        self.go_on()

    def add_diploma(self, level: str, issued: str, *, in_french: str = YES) -> None:
        self.answer("more", YES)
        self.choose("level", level)
        self.answer_date("issued", issued)
        self.choose_all(YES)
        self.choose("in_french", in_french)
        self.page.locator("[name=share_in_quebec_value]").fill("100")
        if self.page.locator("[name=completed_day]").count():
            self.date("completed", issued)
        self.go_on()

    def prove_french(self, taken: str, level: str = "8") -> None:
        self.choose_all(NO)
        self.answer("has_test", YES)
        self.answer("more", YES)
        self.page.locator("[name=test]").select_option("?")
        self.date("taken", taken)
        for unsure in self.page.locator("[name$=score_unknown]").all():
            unsure.check()
        self.go_on()
        for skill in self.page.locator("select").all():
            skill.select_option(level)
        self.go_on()
        self.answer("more", NO)

    def declare(self) -> None:
        self.choose_all(YES)
        if self.page.locator("[name=scholarship]").count():
            self.choose("scholarship", "none")
        self.go_on()

    def end(self) -> None:
        """No spouse, the attestation held, every declaration made."""
        self.answer("spouse_accompanies", NO)
        self.answer("values_attestation", "held")
        self.declare()

    def see_result(self) -> None:
        self.page.get_by_role("link", name=self.words["result"]).click()

    def outcomes(self) -> list[str]:
        return [found.get_attribute("data-outcome") for found in self.page.locator("[data-outcome]").all()]
