"""The made-up office hangs together: each state of the year is in it, and what it tells agrees with how it was rated."""
import re
import sys

import tap
from tap import Office

STATES = {"open", "realised", "rated", "final", "delivered", "acknowledged", "objected", "explained", "decided", "reported"}
BETTER = re.compile(r"melampaui|lebih baik|di atas rencana|lebih cepat")
WORSE = re.compile(r"\bbelum |di bawah rencana")


def sample():
    office = Office()
    office.done("create", "--sample")
    return office


def evaluations(office):
    return office.done("list", "evaluations", "--format", "json").json()


def test_every_state_of_the_year():
    office = sample()
    assert {e["state"] for e in evaluations(office)} == STATES
    assert office.done("list", "evaluations", "--state", "void", "--format", "json").json()


def test_follow_ups_stand_in_every_way():
    office = sample()
    rows = office.done("list", "follow-ups", "--date", "24-11-2026", "--format", "json").json()
    assert {r["standing"] for r in rows} == {"proposed", "open", "due", "late", "done", "dismissed"}
    kinds = {r["kind"] for r in rows if r["standing"] != "proposed"}
    assert {"award", "sanction", "guidance", "counselling", "recommendation", "development", "credit-conversion"} <= kinds
    planned = [r for r in rows if "plan" in r]
    assert any(line["part"] == "steps" and line["cells"][2] for r in planned for line in r["plan"]) and len(planned) >= 3
    # What was decided on has its letter, what was dismissed its reason.
    assert all(r["decree"] for r in rows if r["standing"] == "done" and r["kind"] in ("award", "sanction", "succession-priority"))
    assert all(r["note"] for r in rows if r["standing"] == "dismissed")
    # It follows from an evaluation of that person and period.
    known = {(e["nip"], e["year"], e["period"]) for e in evaluations(office)}
    assert all((r["nip"], r["year"], r["period"]) in known for r in rows)


def test_what_is_told_agrees_with_the_rating():
    office = sample()
    told = 0
    for row in evaluations(office):
        one = office.done("show", "evaluation", "--nip", row["nip"], "--year", str(row["year"]), "--period", row["period"]).json()
        marks = {mark["result"]: mark["rating"] for mark in one.get("marks", [])}
        for realisation in one["realisations"]:
            rating, text = marks.get(realisation["result"]), realisation["text"] or ""
            if rating is None:
                continue
            told += 1
            assert bool(BETTER.search(text)) == (rating == "above"), (row["nip"], row["period"], rating, text)
            assert bool(WORSE.search(text.lower())) == (rating == "below"), (row["nip"], row["period"], rating, text)
            given = {item["polarity"] for item in realisation["feedback_items"] if item["giver"] == "Pimpinan"}
            assert given <= {"negative" if rating == "below" else "positive"}, (row["nip"], row["period"], rating, given)
    assert told > 200


def test_balances_and_factors():
    office = sample()
    people = [p for p in office.done("list", "staff", "--format", "json").json()
              if p["position_kind"] == "fungsional" and p["employment"] == "pns"]
    sheets = [office.done("credit", "--nip", p["nip"], "--year", "2026").json() for p in people]
    assert sheets and all(sheet["opening"]["number"] for sheet in sheets)
    assert int(office.done("export", "tunjangan.csv", "--kind", "allowance", "--year", "2026").out) > 0
    assert office.done("check", "--full").out.strip() == "baik"


if __name__ == "__main__":
    tap.main(sys.modules["__main__"])
