"""A member of staff in a real browser."""

from playwright.sync_api import Page, expect

PASSWORD = "correct horse battery staple"


def log_in(page: Page, name: str) -> Page:
    page.goto("/admin/")
    fill(page, username=name, password=PASSWORD)
    page.locator("#login-form [type=submit]").click()
    expect(page.locator("#user-tools")).to_contain_text(name)
    return page


def fill(page: Page, **texts: str) -> None:
    for name, text in texts.items():
        page.locator(f"[name={name}]").fill(text)


def save(page: Page) -> None:
    page.locator("[name=_save]").click()
