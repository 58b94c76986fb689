"""Angka kredit, the ranking of a unit and the export for the allowance, from the stored evaluations."""
import json
import sys
from fractions import Fraction

import tap
from tap import Office

COEFFICIENTS = {"ahli-muda": Fraction(25), "ahli-pertama": Fraction(25, 2), "terampil": Fraction(5), "mahir": Fraction(25, 2),
                "penyelia": Fraction(25), "pemula": Fraction(15, 4), "ahli-madya": Fraction(75, 2), "ahli-utama": Fraction(50)}
PERCENTS = {"sangat-baik": 150, "baik": 100, "butuh-perbaikan": 75, "kurang": 50, "sangat-kurang": 25}
SIGNED = {"final", "delivered", "acknowledged", "objected", "explained", "decided", "reported"}


def sample():
    office = Office()
    office.done("create", "--sample")
    return office


def evaluations(office, *filters):
    return office.done("list", "evaluations", "--year", "2026", *filters, "--format", "json").json()


def functional_pns(office):
    return [p for p in office.done("list", "staff", "--format", "json").json()
            if p["position_kind"] == "fungsional" and p["employment"] == "pns"]


def exact(amount):
    return Fraction(amount["exact"])


def test_rows_and_sums():
    office = sample()
    rows = 0
    for person in functional_pns(office):
        sheet = office.done("credit", "--nip", person["nip"], "--year", "2026").json()
        for row in sheet["rows"]:
            assert exact(row["credit"]) == Fraction(row["months"], 12) * Fraction(PERCENTS[row["predicate"]], 100) * COEFFICIENTS[row["level"]]
        assert exact(sheet["earned"]) == sum(exact(row["credit"]) for row in sheet["rows"])
        signed = [e for e in evaluations(office, "--nip", person["nip"]) if e["state"] in SIGNED and e["period"] != "annual"]
        assert sum(row["months"] for row in sheet["rows"] if row["year"] == 2026) == 3 * len(signed), person["nip"]
        rows += len(sheet["rows"])
    assert rows > 10


def test_opening():
    office = sample()
    nip = next(e["nip"] for e in evaluations(office, "--period", "q1")
               if e["state"] in SIGNED and e["nip"] in {p["nip"] for p in functional_pns(office)})
    before = office.done("credit", "--nip", nip, "--year", "2026").json()
    opening = {"nip": nip, "date": "2026-03-31", "number": "823/7/2026", "base": "100", "former": "12.5"}
    office.done("set", "credit", "-", stdin=json.dumps(opening).encode())
    after = office.done("credit", "--nip", nip, "--year", "2026").json()
    assert after["opening"]["number"] == "823/7/2026" and exact(after["brought"]) == Fraction(225, 2)
    # What the balance holds is not counted twice.
    counted = [month for row in before["rows"] if row["year"] == 2026 for month in range(int(row["from"][5:7]), int(row["to"][5:7]) + 1)]
    assert sum(row["months"] for row in after["rows"]) == len([month for month in counted if month > 3])
    office.done("set", "credit", "-", stdin=json.dumps({**opening, "base": "50"}).encode())
    assert exact(office.done("credit", "--nip", nip, "--year", "2026").json()["brought"]) == Fraction(125, 2)
    office.refused("--as", nip, "set", "credit", "-", stdin=json.dumps(opening).encode())
    office.refused("set", "credit", "-", stdin=json.dumps({**opening, "former": "banyak"}).encode(), mentions="banyak")
    assert office.done("check", "--full").out.strip() == "baik"


def test_period():
    office = sample()
    nip = "198306182009021010"
    year = office.done("credit", "--nip", nip, "--year", "2026").json()
    quarter = office.done("credit", "--nip", nip, "--year", "2026", "--period", "q1").json()
    assert year["period"] == "annual" and quarter["period"] == "q1"
    assert all(row["to"] <= "2026-03-31" for row in quarter["rows"])
    q3 = office.done("credit", "--nip", nip, "--year", "2026", "--period", "q3").json()
    assert [row["from"] for row in q3["rows"] if row["year"] == 2026][-1] == "2026-07-01"
    office.refused("credit", "--nip", nip, "--year", "2026", "--period", "q9", code=2)


def test_only_functional_pns():
    office = sample()
    people = office.done("list", "staff", "--format", "json").json()
    for wanted in ("struktural", "pppk"):
        one = next(p for p in people if wanted in (p["position_kind"], p["employment"]))
        office.refused("credit", "--nip", one["nip"], "--year", "2026")
    office.refused("credit", "--year", "2026", code=2)


def test_ranking():
    office = sample()
    asked = ("ranking", "--year", "2026", "--period", "q3")
    rows = office.done(*asked, "--format", "json").json()
    order = [list(PERCENTS).index(row["predicate"]) for row in rows]
    assert order == sorted(order) and len(rows) == len([e for e in evaluations(office, "--period", "q3") if e["predicate"]])
    for row in rows:
        assert row["place"] == 1 + sum(list(PERCENTS).index(o["predicate"]) < list(PERCENTS).index(row["predicate"]) for o in rows)
        assert "index" not in row
    office.done("setting", "index", "on")
    rows = office.done(*asked, "--format", "json").json()
    assert [float(r["index"]["value"]) for r in rows] == sorted((float(r["index"]["value"]) for r in rows), reverse=True)
    assert "indeks" in office.done(*asked).err


def test_allowance():
    office = sample()
    office.done("setting", "allowance", "")
    office.refused("export", "tunjangan.csv", "--kind", "allowance", "--year", "2026", mentions="tunjangan")
    office.done("setting", "allowance", "sangat-baik=110; Baik=100; butuh-perbaikan=87,5; kurang=50; sangat-kurang=0")
    count = int(office.done("export", "tunjangan.csv", "--kind", "allowance", "--year", "2026").out)
    with open("tunjangan.csv", encoding="utf-8-sig", newline="") as file:
        lines = file.read().split("\r\n")[:-1]
    assert lines[0].startswith("NIP;NAMA") and len(lines) == count + 1
    signed = [e for e in evaluations(office) if e["state"] in SIGNED]
    assert count == 3 * len([e for e in signed if e["period"] != "annual"])
    assert any(line.endswith("Butuh Perbaikan;87,5") for line in lines)
    assert all(line.startswith("'") for line in lines[1:])          # an 18-digit number is no number to a spreadsheet
    office.refused("export", "tunjangan.csv", "--kind", "allowance", "--year", "2026")
    with open("faktor.csv", "w", encoding="utf-8") as file:
        file.write("Sangat Baik;120\nBaik;100\nButuh Perbaikan;80\nKurang;40\nSangat Kurang;0\n")
    office.done("export", "tunjangan.xlsx", "--kind", "allowance", "--year", "2026", "--factors", "faktor.csv")
    office.refused("export", "lagi.csv", "--kind", "allowance", code=2)


if __name__ == "__main__":
    tap.main(sys.modules["__main__"])
