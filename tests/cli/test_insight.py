"""What stored evaluations look like as a whole: the distribution of units, the habits of an appraiser."""
import collections
import json
import subprocess
import sys

import tap
from tap import Office

RANKED = ("sangat-baik", "baik", "butuh-perbaikan", "kurang", "sangat-kurang")


def sample():
    office = Office()
    office.done("create", "--sample")
    return office


def as_json(office, *arguments):
    return office.done(*arguments, "--format", "json").json()


def test_distribution():
    office = sample()
    parents = {unit["id"]: unit["parent"] for unit in as_json(office, "list", "units")}
    rows = as_json(office, "list", "evaluations", "--year", "2026", "--period", "q3")
    units = as_json(office, "distribution", "--year", "2026", "--period", "q3")

    def below(code, unit):
        while code is not None and code != unit:
            code = parents[code]
        return code is not None

    assert units[0]["unit"] == "UNOR-00" and len(units) > 5
    for unit in units:
        mine = [row for row in rows if below(row["unit"], unit["unit"])]
        counts = collections.Counter(row["predicate"] for row in mine)
        assert unit["counts"] == {word: counts[word] for word in RANKED}, unit
        assert unit["people"] + unit["open"] == len(mine)
        assert (unit["severity"] == "info") == (unit["people"] < 5)
        # The same codes as the rule alone gives.
        asked = {"organisation_predicate": unit["organisation_predicate"], "counts": unit["counts"]}
        answer = office.done("rule", "distribution_warnings", stdin=json.dumps(asked).encode()).json()
        assert [warning["code"] for warning in unit["warnings"]] == [code for code in answer["warnings"] if code != "empty"]
        assert all(warning["sentence"] for warning in unit["warnings"])
        assert unit["pattern"] is None or unit["pattern"]["peak"] in RANKED
    part = as_json(office, "distribution", "--year", "2026", "--period", "q3", "--unit", "UNOR-20")
    assert part == [unit for unit in units if below(unit["unit"], "UNOR-20")]
    assert as_json(office, "distribution", "--year", "2024") == []
    office.refused("distribution", "--year", "2026", "--unit", "TIDAK-ADA", mentions="TIDAK-ADA")
    office.refused("distribution", code=2)


def rate_all(office, appraiser, notes):
    """Everybody's fourth quarter is rated, with the same notes. Returns who they are."""
    people = [row for row in as_json(office, "list", "evaluations", "--year", "2026", "--period", "q4") if row["appraiser"] == appraiser]
    for row in people:
        value = office.done("show", "evaluation", "--nip", row["nip"], "--year", "2026", "--period", "q4").json()
        value.update({"result_rating": "meets", "behaviour_rating": "meets", "notes": notes})
        office.done("set", "evaluation", "-", stdin=json.dumps(value).encode())
    return [row["nip"] for row in people]


def give_feedback(office, nip, date, text):
    value = {"nip": nip, "year": 2026, "date": date, "giver": "Pimpinan", "role": "leader", "behaviour": "akuntabel", "text": text}
    office.done("set", "feedback", "-", stdin=json.dumps(value).encode())


def busiest(office):
    office.done("open", "--year", "2026", "--period", "q4")
    rows = as_json(office, "list", "evaluations", "--year", "2026", "--period", "q4")
    return collections.Counter(row["appraiser"] for row in rows if row["appraiser"]).most_common(1)[0][0]


def test_bias():
    office = sample()
    # What the made-up office recorded of the quarter is out of the way: the test says itself what is recorded when.
    subprocess.run(["sqlite3", office.path, "DELETE FROM feedback; DELETE FROM log_entry;"], check=True)
    appraiser = busiest(office)
    asked = ("bias", "--appraiser", appraiser, "--year", "2026", "--period", "q4")
    assert as_json(office, *asked) == []
    people = rate_all(office, appraiser, "Pertahankan kinerja yang sudah baik dan tingkatkan kerja sama tim.")
    assert len(people) >= 5
    signs = {sign["bias"]: sign for sign in as_json(office, *asked)}
    assert set(signs) == {"copied-comments"}
    assert set(signs["copied-comments"]["nips"]) == set(people) and signs["copied-comments"]["advice"]
    # All that is recorded of them is of the last month: recency. Something from October, and it is gone.
    for nip in people:
        for day in ("05", "12", "19"):
            give_feedback(office, nip, f"2026-12-{day}", f"Catatan tanggal {day} untuk {nip}")
    assert {sign["bias"] for sign in as_json(office, *asked)} == {"copied-comments", "recency"}
    for nip in people:
        office.done("log", "Survei lapangan", "--nip", nip, "--date", "07-10-2026")
    assert {sign["bias"] for sign in as_json(office, *asked)} == {"copied-comments"}
    # For his own eyes.
    office.done("--as", appraiser, *asked)
    office.refused("--as", people[0], *asked)
    office.refused("bias", "--year", "2026", code=2)


if __name__ == "__main__":
    tap.main(sys.modules["__main__"])
