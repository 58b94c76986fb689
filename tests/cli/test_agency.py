"""A made-up agency, its figures recounted by hand from the lists, and its search."""
import collections
import json
import random
import sqlite3
import sys

import tap
from tap import Office

YEAR = "2026"
DAY = {"SASARAN_TODAY": "2026-11-24"}
STAGES = {"cancelled": 0, "draft": 1, "returned": 1, "submitted": 2, "approved": 3, "superseded": 3, "closed": 3}
PENDING = ("open", "realised", "rated")
SIGNED = ("acknowledged", "decided", "reported")
QUARTERS = ("q1", "q2", "q3", "q4")
EXEMPT = "Cuti di Luar Tanggungan Negara"
RATINGS = ("above", "meets", "below")
PREDICATES = ("sangat-baik", "baik", "butuh-perbaikan", "kurang", "sangat-kurang")


def as_json(office, *arguments):
    return office.done(*arguments, "--format", "json", **DAY).json()


def agency(staff, years=2, *arguments):
    office = Office()
    office.done("bench-data", "--staff", str(staff), "--years", str(years), "--last", YEAR, *arguments)
    return office


class Count:
    """The lists of a year, and what follows from them."""

    def __init__(self, office):
        self.staff = {row["nip"]: row for row in as_json(office, "list", "staff")}
        units = as_json(office, "list", "units")
        self.parents = {unit["id"]: unit["parent"] for unit in units}
        self.heads = {unit["id"]: unit["head"] for unit in units}
        self.plans = {row["nip"]: row for row in as_json(office, "list", "plans", "--year", YEAR)}
        self.stage = {}
        for nip, row in self.plans.items():
            states = [row["state"]] + [office.done("show", "plan", "--nip", nip, "--year", YEAR, "--version", str(version)).json()["state"]
                                       for version in range(1, row["version"])]
            self.stage[nip] = max(STAGES[state] for state in states)
        self.evaluations = as_json(office, "list", "evaluations", "--year", YEAR)
        self.state = {(row["nip"], row["period"]): row["state"] for row in self.evaluations}

    def below(self, unit):
        def is_below(code):
            while code is not None and code != unit:
                code = self.parents[code]
            return code is not None
        return {nip for nip, row in self.staff.items() if is_below(row["unit"])}

    def team(self, leader):
        mine = {nip for nip, row in self.staff.items() if leader == (row["superior"] or self.leader(nip, row["unit"]))}
        mine -= {nip for nip, row in self.plans.items() if row["appraiser"] not in (None, leader)}
        mine |= {nip for nip, row in self.plans.items() if row["appraiser"] == leader}
        return mine | {row["nip"] for row in self.evaluations if row["appraiser"] == leader}

    def leader(self, nip, unit):
        """Who names no superior belongs to the head of his unit, a head to the one above."""
        while unit is not None and self.heads[unit] == nip:
            unit = self.parents[unit]
        return self.heads.get(unit)

    def people(self, scope):
        return {nip for nip in scope if self.staff[nip]["legal_state"] != EXEMPT or self.stage.get(nip, 0) > 0}

    def finished(self, nip, period):
        return self.state.get((nip, period), "open") not in PENDING

    def steps(self, scope):
        people = self.people(scope)
        steps = {name: sum(self.stage.get(nip, 0) >= stage for nip in people) for stage, name in ((1, "draft"), (2, "submitted"), (3, "approved"))}
        for period in (*QUARTERS, "annual"):
            steps[period] = sum(self.finished(nip, period) for nip in people)
        steps["signed"] = sum(self.state.get((nip, "annual")) in SIGNED for nip in people)
        return steps

    def late(self, scope, closed):
        """Past a term: the plan's, or that of an evaluation that is open in a period whose days are over."""
        return sum(self.stage.get(nip, 0) < 3 or any(self.state.get((nip, period)) in PENDING for period in closed) for nip in self.people(scope))


def compare(count, figures, scope, period):
    people = count.people(scope)
    steps = {name: number["count"] for name, number in figures["whole"]["steps"].items()}
    rated = [row for row in count.evaluations if row["nip"] in scope and row["period"] == period and row["predicate"]]
    predicates = collections.Counter(row["predicate"] for row in rated)
    cells = collections.Counter((row["result_rating"], row["behaviour_rating"]) for row in rated)
    ranked = sorted(rated, key=lambda row: PREDICATES.index(row["predicate"]))

    assert figures["people"] == len(people), (figures["people"], len(people))
    assert steps == count.steps(scope), (steps, count.steps(scope))
    assert figures["approved"]["value"] == steps["approved"] and figures["approved"]["total"] == len(people)
    assert figures["finished"]["value"] == steps[period]
    assert figures["late"]["value"] == count.late(scope, QUARTERS[:QUARTERS.index(period) + 1]), figures["late"]
    assert figures["distribution"]["counts"] == {word: predicates[word] for word in PREDICATES}
    assert figures["matrix"] == {result: {behaviour: cells[result, behaviour] for behaviour in RATINGS} for result in RATINGS}
    assert figures["predicate"]["value"] == (ranked[(len(ranked) - 1) // 2]["predicate"] if ranked else None)
    final = [row for row in rated if row["state"] not in PENDING]
    assert figures["follow_ups"]["count"] == sum(row["predicate"] in PREDICATES[2:] or row["behaviour_rating"] == "below" for row in final)
    assert {one["nip"] for one in figures["follow_ups"]["first"]} <= {row["nip"] for row in final}
    assert sum(unit["people"] for unit in figures["units"]) == len(people)
    for unit in figures["units"]:
        mine = {nip for nip in scope if count.staff[nip]["unit"] == unit["unit"]} if unit["own_only"] else count.below(unit["unit"]) & scope
        assert {name: number["count"] for name, number in unit["steps"].items()} == count.steps(mine), unit["name"]
        total = unit["steps"][period]["expected"]
        assert unit["percent"] == (100 * unit["steps"][period]["count"] // total if total else 0)


def compare_everything(office, units, leaders, period="q3"):
    count = Count(office)
    compare(count, as_json(office, "figures", "--year", YEAR, "--period", period), set(count.staff), period)
    for unit in units:
        compare(count, as_json(office, "figures", "--year", YEAR, "--period", period, "--unit", unit), count.below(unit), period)
    for leader in leaders:
        compare(count, as_json(office, "--as", leader, "figures", "--year", YEAR, "--period", period), count.team(leader), period)


def test_sample_recounted():
    office = Office()
    office.done("create", "--sample")
    count = Count(office)
    leaders = sorted({row["superior"] for row in count.staff.values() if row["superior"]})
    compare_everything(office, sorted(count.parents)[:5], leaders[:5])
    compare(count, as_json(office, "figures", "--year", YEAR, "--period", "q1"), set(count.staff), "q1")


def random_act(office, dice, count):
    """One step that somebody could have taken; the workflow may refuse it."""
    nip = dice.choice(sorted(count.staff))
    evaluation = ("--nip", nip, "--year", YEAR, "--period", "q3")
    day = ("--date", "20-11-2026")
    act = dice.choice([
        ("act", "submit", "--nip", nip, "--year", YEAR), ("act", "return", "--nip", nip, "--year", YEAR, "--note", "Lengkapi"),
        ("act", "approve", "--nip", nip, "--year", YEAR, "--place", "Nusa Raya", *day), ("act", "cancel", "--nip", nip, "--year", YEAR, "--note", "Pindah"),
        ("amend", "--nip", nip, "--year", YEAR, "--reason", "Perubahan tugas"), ("act", "deliver", *evaluation, *day),
        ("act", "acknowledge", *evaluation, *day, "--place", "Nusa Raya"), ("act", "finalise", *evaluation, *day, "--place", "Nusa Raya"),
        ("act", "unrate", *evaluation), ("act", "void", *evaluation, "--note", "Keliru"), ("open", "--year", YEAR, "--period", "q4"),
        ("act", "report", *evaluation, *day),
    ])
    return office.run(*act, **DAY).code == 0


def test_agency_recounted_after_random_acts():
    office = agency(90)
    dice = random.Random(7)
    count = Count(office)
    units = sorted(count.parents)
    heads = sorted({row["superior"] for row in count.staff.values() if row["superior"]})[:2]
    done = sum(random_act(office, dice, count) for _ in range(45))
    assert done > 8, done
    with open("pindah.csv", "w", encoding="utf-8") as file:   # two people move to another unit
        moved = sorted(nip for nip in count.staff if count.staff[nip]["unit"] != units[-1])[-2:]
        file.write("NIP BARU;NAMA;JABATAN NAMA;UNOR ID;KEDUDUKAN HUKUM NAMA\n")
        for nip, state in zip(moved, ("Aktif", EXEMPT)):
            file.write(f"{nip};{count.staff[nip]['name']};{count.staff[nip]['position']};{units[-1]};{state}\n")
    office.done("import", "pindah.csv")
    assert all(row["unit"] == units[-1] for row in as_json(office, "list", "staff") if row["nip"] in moved)
    compare_everything(office, units[:2] + units[-2:], heads)
    assert office.done("check", "--full").out.strip() == "baik"


def test_who_may_see():
    office = agency(150, 1)
    count = Count(office)
    top = next(unit for unit, parent in count.parents.items() if parent is None)
    head = next(nip for nip, row in count.staff.items() if row["unit"] == top)
    below = next(unit for unit, parent in count.parents.items() if parent == top)
    middle = next(nip for nip, row in count.staff.items() if row["unit"] == below and row["superior"] == head)
    last = next(nip for nip, row in count.staff.items() if row["superior"] == middle and nip not in count.heads.values())
    other = next(unit for unit, parent in count.parents.items() if unit not in (top, below))

    assert as_json(office, "--as", head, "figures", "--scope", "office")["people"] == len(count.people(count.staff))
    own = as_json(office, "--as", middle, "figures", "--scope", "unit", "--year", YEAR)
    assert own["unit"] == below and own["people"] == len(count.people(count.below(below)))
    office.refused("--as", middle, "figures", "--scope", "office")
    office.refused("--as", middle, "figures", "--scope", "unit", "--unit", other)
    office.refused("--as", last, "figures", "--scope", "unit")
    office.refused("figures", "--scope", "unit", "--unit", "TIDAK-ADA", mentions="TIDAK-ADA")
    office.refused("figures", "--scope", "semua", code=2)
    office.refused("--as", "000000000000000000", "figures", mentions="000000000000000000")
    assert as_json(office, "--as", last, "figures", "--year", YEAR)["people"] == 0


def test_what_waits():
    """The terms ahead, the nearest first, and the one next step."""
    office = agency(150, 1)
    figures = as_json(office, "figures", "--year", YEAR, "--period", "q3")
    assert [one["step"] for one in figures["deadlines"]] == ["q4", "annual", "signed"]
    assert [one["date"] for one in figures["deadlines"]] == sorted(one["date"] for one in figures["deadlines"])
    assert figures["deadlines"][0]["missing"] == figures["whole"]["steps"]["q4"]["expected"] - figures["whole"]["steps"]["q4"]["count"]
    assert figures["next"]["step"] == "q3" and figures["next"]["page"] == "evaluation"
    assert figures["next"]["count"] == figures["whole"]["steps"]["q3"]["expected"] - figures["finished"]["value"]
    assert [unit["percent"] for unit in figures["ranked"]] == sorted((unit["percent"] for unit in figures["ranked"]), reverse=True)
    early = office.done("figures", "--year", YEAR, "--format", "json", SASARAN_TODAY="2026-01-05").json()
    assert early["deadlines"][0]["step"] == "approved" and early["next"]["step"] in ("submitted", "approved") and early["late"]["value"] == 0


def test_kept_counts_are_checked():
    """Somebody changes the file behind the program's back: `check --full` notices."""
    office = agency(60, 1)
    assert office.done("check", "--full").out.strip() == "baik"
    connection = sqlite3.connect(office.path)
    connection.execute("UPDATE figure_staff SET people = people + 1")
    connection.execute("UPDATE search_entry SET words = 'lain' WHERE id = 1")
    connection.commit()
    connection.close()
    faults = office.refused("check", "--full").out
    assert "Beranda" in faults and "pencarian" in faults, faults


def test_agency_is_the_same_again():
    first = agency(80, 2, "--seed", "5", "--output", "satu.sasaran")
    second = agency(80, 2, "--seed", "5", "--output", "dua.sasaran")
    third = agency(80, 2, "--seed", "6", "--output", "tiga.sasaran")
    staff = [as_json(Office(name), "list", "staff") for name in ("satu.sasaran", "dua.sasaran", "tiga.sasaran")]
    assert staff[0] == staff[1] and staff[0] != staff[2] and len(staff[0]) == 80
    assert as_json(Office("satu.sasaran"), "list", "plans") == as_json(Office("dua.sasaran"), "list", "plans")
    states = {row["state"] for row in as_json(Office("satu.sasaran"), "list", "plans")}
    assert {"draft", "submitted", "approved", "closed"} <= states, states
    Office("satu.sasaran").refused("bench-data", "--staff", "80", "--output", "satu.sasaran", mentions="satu.sasaran")
    Office().refused("bench-data", "--staff", "0", code=2)


def found(office, text, *arguments, **environment):
    hits = office.done(*arguments, "search", text, "--format", "json", **{**DAY, **environment}).json()
    by_kind = collections.defaultdict(list)
    for hit in hits:
        by_kind[hit["kind"]].append(hit)
    return by_kind


def test_search():
    office = Office()
    office.done("create", "--sample")
    nip = "197602292005011009"   # I Gusti Ngurah Agung Bagus Wirayuda
    for typed in ("wirayuda", "Ngurah Bagus", "WIRAYUDA i gusti", "19760229", "0501 1009", "rayud", "wirayda", "wiryauda", "gusty wirayuda"):
        assert nip in [hit["place"] for hit in found(office, typed)["person"]], typed
    assert found(office, "wirayuda")["person"][0]["page"] == "staff"
    assert [hit["title"] for hit in found(office, "wirayuda 2025")["plan"]] == ["SKP 2025: I Gusti Ngurah Agung Bagus Wirayuda, S.Sos."]
    plan = found(office, "wirayuda")["plan"][0]
    assert plan["page"] == "plan" and plan["title"].startswith("SKP 2026") and len(plan["place"]) == 36
    assert [hit["place"] for hit in found(office, "tata ruang")["unit"]] == ["UNOR-50"]
    assert any("tata ruang" in hit["title"] for hit in found(office, "tata ruang")["result"])
    assert not any(found(office, "xyzzy").values()) and not any(found(office, "x").values()) and not any(found(office, "").values())
    assert not found(office, "' OR \"1\" -- %_*")["person"]
    office.refused("search", code=2)
    office.refused("search", "a", "--limit", "0", code=2)
    assert len(found(office, "an", "--as", nip)["person"]) <= 8


def test_search_follows_changes():
    office = Office()
    office.done("create", "--sample")
    with open("baru.csv", "w", encoding="utf-8") as file:
        file.write("NIP BARU;NAMA;JABATAN NAMA;UNOR ID\n199001012015031001;Zubaidillah Qomarun;Arsiparis Mahir;UNOR-11\n")
    assert not found(office, "qomarun")["person"]
    office.done("import", "baru.csv")
    assert [hit["place"] for hit in found(office, "qomarun")["person"]] == ["199001012015031001"]
    assert [hit["place"] for hit in found(office, "qomaron")["person"]] == ["199001012015031001"]
    with open("baru.csv", "w", encoding="utf-8") as file:
        file.write("NIP BARU;NAMA;JABATAN NAMA;UNOR ID\n199001012015031001;Zubaidillah Wicaksana;Arsiparis Mahir;UNOR-11\n")
    office.done("import", "baru.csv")
    assert not found(office, "qomarun")["person"] and found(office, "wicaksana zubaid")["person"]
    assert office.done("check", "--full").out.strip() == "baik"


def test_search_hides():
    """Counselling is found by nobody, drafts of results neither; plans and results of others only by who appraises them."""
    office = Office()
    office.done("create", "--sample")
    appraiser, other = "197503212000121007", "199008142019032006"
    team = [row for row in as_json(office, "list", "plans", "--year", YEAR) if row["appraiser"] == appraiser]
    name = team[0]["name"].split(",")[0]
    assert found(office, name, "--as", appraiser)["plan"] and not found(office, name, "--as", other)["plan"]
    assert found(office, name, "--as", other)["person"]
    for text in ("ruang", "laporan", "jalan"):
        for hit in found(office, text, "--as", other)["result"]:
            assert found(office, text)["result"] and "Siti Nur" in hit["detail"], hit
    office.done("--as", appraiser, "counselling", "add", "-", stdin=counselling(team[0]["nip"], appraiser))
    for actor in ((), ("--as", appraiser), ("--as", team[0]["nip"])):
        assert not any(found(office, "zebrakuda", *actor).values())


def counselling(nip, appraiser):
    return json.dumps({"nip": nip, "year": 2026, "kind": "session", "date": "2026-10-01", "by": "Atasan", "by_nip": appraiser, "values": ["akuntabel"],
                       "problem": "Zebrakuda sering terlambat", "agreement": "Datang tepat waktu", "named": []}).encode()


if __name__ == "__main__":
    tap.main(sys.modules["__main__"])
