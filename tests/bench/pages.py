"""./peq bench pages: how long a page takes, each against a reference of the same run."""

from django.test import Client

from tests.bench.timing import table
from tests.support.visitor import GOOD_JOB, Visitor, french_test, job, situation

PAGES = (
    "/livez",
    "/fr/",
    "/fr/professions/",
    "/fr/professions/2021/63200/",
    "/fr/programmes-etudes/",
    "/fr/listes/",
    "/fr/admissibilite/",
    "/en/eligibility/",
)


def opened(client: Client, path: str) -> None:
    """Ask for a page and stop the run if it fails: the time of an error page would mean nothing."""
    status = client.get(path).status_code
    if status != 200:
        raise SystemExit(f"{path} answered {status}")


def answered(client: Client) -> str:
    """Walk a whole questionnaire as a worker; the address of the review page."""
    jobs = {"entries": {"jobs": [job("63200", "2021-10-18")]}, "details": {"jobs": [GOOD_JOB]}}
    jobs["entries"]["french-tests"] = [french_test("2023-11-01")]
    visitor = Visitor(client, situation(), **jobs)
    return visitor.walk(visitor.begin())


def main() -> None:
    client = Client(headers={"host": "localhost"})
    review = answered(client)
    run = review.removesuffix("reponses/")
    steps = (f"{run}naissance/", f"{run}emplois/1/", review, f"{run}resultat/")
    pages = {path: lambda path=path: opened(client, path) for path in (*PAGES, *steps)}
    table("Pages, in process, without compression", PAGES[0], pages, times=20)
