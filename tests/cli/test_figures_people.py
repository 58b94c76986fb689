"""Who is behind the numbers of the dashboard: as many as they count; and the dashboard as a file."""
import sys
import zipfile

import tap
from tap import Office

YEAR = ("--year", "2026")


def sample():
    office = Office()
    office.done("create", "--sample")
    return office


def people(office, what, *arguments):
    return office.done("figures", *YEAR, "--people", what, *arguments, "--format", "json").json()


def test_as_many_as_counted():
    office = sample()
    figures = office.done("figures", *YEAR, "--format", "json").json()
    for unit in figures["units"][1:]:
        for step, number in unit["steps"].items():
            listed = people(office, f"step:{step}", "--unit", unit["unit"])
            assert sum(one["done"] for one in listed) == number["count"], (unit["name"], step)
            assert len(listed) == number["expected"], (unit["name"], step)
        assert len(people(office, "missing:q3", "--unit", unit["unit"])) == unit["steps"]["q3"]["expected"] - unit["steps"]["q3"]["count"]
    assert len(people(office, "late")) == figures["late"]["value"]
    for predicate, count in figures["distribution"]["counts"].items():
        assert len(people(office, f"predicate:{predicate}")) == count
    office.refused("figures", *YEAR, "--people", "missing:besok", code=2)


def test_cells_add_up():
    office = sample()
    ratings = ("above", "meets", "below")
    cells = sum(len(people(office, f"cell:{result}:{behaviour}")) for result in ratings for behaviour in ratings)
    assert cells == len(people(office, "rated")) > 0


def test_as_a_file():
    office = sample()
    office.done("figures", *YEAR, "--output", "ringkasan.pdf")
    office.done("figures", *YEAR, "--output", "ringkasan.xlsx")
    text = tap.pdf_text("ringkasan.pdf")
    figures = office.done("figures", *YEAR, "--format", "json").json()
    assert "RINGKASAN KINERJA" in text and all(unit["name"] in text for unit in figures["units"])
    with zipfile.ZipFile("ringkasan.xlsx") as book:
        assert book.testzip() is None and "xl/worksheets/sheet1.xml" in book.namelist()
    office.refused("figures", *YEAR, "--output", "ringkasan.pdf", mentions="ringkasan.pdf")


if __name__ == "__main__":
    tap.main(sys.modules["__main__"])
