"""Import through the CLI: what must stand afterwards, and every fault of the bad files row by row."""
import os
import sys

import tap
from tap import Office, data, load

EXPECTED = load("staff", "pegawai-diharapkan.json")
FAULTS = load("staff", "pegawai-rusak-diharapkan.json")
MADE_BY_CODE = {
    "pegawai-rusak-baris-10mb.csv": lambda: ("198504122010011007;SATU BARIS SEPANJANG SEPULUH MEGABITA;" * 200000)[:10 * 1024 * 1024].encode(),
    "pegawai-rusak-sel-2mb.csv": None,   # made from the good head below
}


def office_with_units():
    office = Office()
    office.done("create")
    office.done("import", data("staff", "units.csv"))
    return office


def staff(office):
    return {person["nip"]: person for person in office.done("list", "staff", "--format", "json").json()}


def same_person(got, wanted, without=()):
    for key, value in wanted.items():
        if key in without:
            continue
        assert (got.get(key) or "") == (value or ""), (wanted["nip"], key, got.get(key), value)


def test_units():
    office = office_with_units()
    units = {unit["id"]: unit for unit in office.done("list", "units", "--format", "json").json()}
    for unit in EXPECTED["units"]:
        assert units[unit["id"]]["name"] == unit["name"] and (units[unit["id"]]["parent"] or None) == unit["parent"], unit


def check_file(name, without=(), fold_case=False):
    office = office_with_units()
    office.done("import", data("staff", name))
    got = staff(office)
    assert len(got) == len(EXPECTED["staff"]), len(got)
    for person in EXPECTED["staff"]:
        wanted = dict(person)
        mine = dict(got[person["nip"]])
        if fold_case:
            for key in ("name", "full_name"):
                wanted[key], mine[key] = wanted[key].upper(), mine[key].upper()
        same_person(mine, wanted, without)
    report = office.done("import", data("staff", name), "--format", "json").json()
    assert report["rejected"] == 0 and report.get("new", 0) == 0, report   # the second time nothing is new


def test_pegawai_csv():
    check_file("pegawai.csv")


def test_pegawai_xlsx():
    check_file("pegawai.xlsx")


def test_pegawai_siasn():
    check_file("pegawai-siasn.xlsx", without=("superior",), fold_case=True)


def test_pegawai_simpeg():
    check_file("pegawai-simpeg.csv", without=("position_kind", "position_since", "legal_state", "employment", "number_kind"))


def test_assignments():
    office = office_with_units()
    office.done("import", data("staff", "pegawai.csv"))
    office.done("import", data("staff", "riwayat-penugasan.csv"))
    assignments = office.done("list", "assignments", "--format", "json").json()
    assert {a["kind"] for a in assignments} >= {"definitif", "plt", "tugas-belajar"}
    assert any(a["kind"] == "plt" and a["from"] == "2026-03-02" and a["unit"] == "UNOR-50" for a in assignments)


def test_dry_run_changes_nothing():
    office = office_with_units()
    report = office.done("import", data("staff", "pegawai.csv"), "--dry-run", "--format", "json").json()
    assert report["accepted"] == 48 and report["rejected"] == 0, report
    assert staff(office) == {}


def bad_file(name):
    """The path of a bad file; the big ones are made here."""
    if name == "pegawai-rusak-baris-10mb.csv":
        with open(name, "wb") as file:
            file.write(MADE_BY_CODE[name]())
        return os.path.abspath(name)
    if name == "pegawai-rusak-sel-2mb.csv":
        with open(data("staff", "pegawai-rusak-nip-ganda.csv"), "rb") as file:
            head = file.read().split(b"\r\n")[:3]
        rows = [b"197602292005011009;" + b"A" * (2 * 1024 * 1024) + b";;S.Sos.;29-02-1976;M;III/d;Kepala Subbagian Umum dan Kepegawaian;"
                b"UNOR-11;Subbagian Umum dan Kepegawaian;197011031995032004",
                "197201151998031003;Tumpal Parlindungan Simanungkalit;Ir.;M.T.;15-01-1972;M;IV/a;Kepala Bidang Bina Marga;"
                "UNOR-20;Bidang Bina Marga;196805171994031002".encode()]
        with open(name, "wb") as file:
            file.write(b"\r\n".join(head + rows) + b"\r\n")
        return os.path.abspath(name)
    return data("staff", name)


def check_fault(name, wanted):
    office = office_with_units()
    result = office.run("import", bad_file(name), "--format", "json")
    assert result.code in wanted["exit"], (name, result.code, wanted["exit"], result.err[:500])
    if result.code != 0:
        assert staff(office) == {}, name
    report = result.json()
    accepted_errors = wanted["file_error"] if isinstance(wanted["file_error"], list) else [wanted["file_error"]]
    assert report["file_error"] in accepted_errors, (name, report["file_error"], wanted["file_error"])
    if wanted.get("accepted") is not None:
        assert (report["accepted"], report["rejected"]) == (wanted["accepted"], wanted["rejected"]), (name, report["accepted"], report["rejected"])
    people = staff(office)
    for row in wanted["rows"]:
        told = [r for r in report["rows"] if r["row"] == row["row"]]
        if row["verdict"] == "diterima":   # enters as it should: said where it was cleaned, seen in the office where it came in
            assert not [r for r in told if r["verdict"] == "ditolak"], (name, row, told)
            assert result.code != 0 or row["field"] not in ("NIP", "NAMA") or any(
                row["value"] in (p["nip"], p["name"]) for p in people.values()), (name, row)
            continue
        found = [r for r in told if r["verdict"] == row["verdict"] and r.get("field") == row.get("field")]
        assert found, (name, row, told)
        for words in row.get("mentions", []):
            assert any(words in (r.get("reason") or "") for r in found), (name, words, found)


def make_test(name, wanted):
    return lambda: check_fault(name, wanted)


for _name, _wanted in FAULTS["files"].items():
    globals()["test_" + _name.replace("-", "_").replace(".", "_")] = make_test(_name, _wanted)

if __name__ == "__main__":
    tap.main(sys.modules[__name__])
