"""Years by the numeric method: recorded as on the old paper, reckoned beside it; and a plan keeps the regulation it was made by."""
import json
import os
import sys

import tap
from tap import Office

NIP = "198108172008011025"
WHO = ("--nip", NIP, "--year", "2021")
RECORD = {
    "nip": NIP, "year": 2021, "span": "july-december", "model": "ja-jf",
    "people": {"employee": {"name": "Agustinus Ndapa Tola, S.T.", "nip": NIP, "position": "Analis Drainase", "unit": "Bidang Sumber Daya Air"},
               "appraiser": {"name": "Pejabat Lama, M.T.", "position": "Kepala Bidang Sumber Daya Air", "unit": "Dinas"}},
    "results": [
        {"kind": "additional", "text": "Panitia peringatan hari jadi", "weighted": "12"},
        {"kind": "main", "text": "Tersusunnya DED drainase", "superior_result": "Berkurangnya genangan", "weighted": "59.2", "indicators": [
            {"aspect": "quantity", "text": "Jumlah DED", "target_low": "10", "unit": "dokumen", "realisation": "12"},
            {"aspect": "quality", "text": "Revisi", "target_low": "7", "target_high": "8", "condition": "special", "realisation": "9"},
            {"aspect": "time", "text": "Tepat waktu", "target_low": "80", "target_high": "90", "unit": "%", "realisation": "85"}]},
        {"kind": "main", "text": "Terpetakannya saluran", "weighted": "43.6",
         "indicators": [{"aspect": "quantity", "text": "Ruas", "target_low": "10", "realisation": "12"}]}],
    "behaviours": [{"aspect": "komitmen", "value": "95"}], "behaviour_value": "95",
    "paper_plan_value": "112.8", "paper_final_value": "107.46", "paper_category": "baik",
}


def sample():
    office = Office()
    office.done("create", "--sample")
    return office


def store(office, value, **rest):
    return office.done("set", "legacy", "-", stdin=json.dumps(value).encode(), **rest)


def test_round_trip():
    office = sample()
    assert store(office, RECORD).err == ""
    first = office.done("show", "legacy", *WHO)
    value = first.json()
    assert value["regulation"] == "permenpanrb-8-2021" and [r["text"] for r in value["results"]][0] == "Tersusunnya DED drainase"
    reckoned = value["reckoned"]
    assert reckoned["plan_value"] == "112.8" and reckoned["final_value"] == "107.46" and reckoned["category"] == "baik"
    assert reckoned["results"][0]["category"] == "baik" and reckoned["results"][0]["indicators"][1]["percent"] == "87.5"
    assert reckoned["differences"] == []
    store(office, value)
    assert office.done("show", "legacy", *WHO).out == first.out
    assert office.done("show", "legacy", *WHO, "--period", "july-december").out == first.out
    office.refused("show", "legacy", *WHO, "--period", "year")
    office.refused("show", "legacy", *WHO, "--period", "q1", code=2)
    assert office.done("check", "--full").out.strip() == "baik"


def test_differences_are_said_and_nothing_changes():
    office = sample()
    result = store(office, {**RECORD, "paper_final_value": "110", "paper_category": "sangat-baik"})
    assert "110" in result.err and "107,46" in result.err and "Sangat Baik" in result.err
    value = office.done("show", "legacy", *WHO).json()
    assert value["paper_final_value"] == "110" and value["paper_category"] == "sangat-baik" and value["reckoned"]["final_value"] == "107.46"
    assert [d["field"] for d in value["reckoned"]["differences"]] == ["paper_final_value", "paper_category"]
    row = next(r for r in office.done("list", "legacy", "--format", "json").json() if r["nip"] == NIP)
    assert row["name"] and row["reckoned"] == value["reckoned"]
    assert store(office, {**RECORD, "behaviour_value": "130", "paper_final_value": None, "paper_category": None}).err.startswith("behaviour_value: ")


def test_list_and_remove():
    office = sample()
    store(office, RECORD)
    store(office, {"nip": NIP, "year": 2018, "span": "year", "paper_plan_value": "80", "behaviour_value": "60"})
    mine = ("--nip", NIP, "--format", "json")
    assert [(r["year"], r["reckoned"]["final_value"]) for r in office.done("list", "legacy", *mine).json()] == [(2021, "107.46"), (2018, "74")]
    assert len(office.done("list", "legacy", *mine, "--year", "2018").json()) == 1
    assert office.done("list", "legacy", *mine, "--find", "tidak ada").json() == []
    office.refused("--as", NIP, "remove", "legacy", *WHO)
    office.done("remove", "legacy", *WHO)
    office.refused("show", "legacy", *WHO, mentions="2021")
    office.refused("remove", "legacy", "--nip", NIP, code=2)
    actions = [r["action"] for r in office.done("list", "audit", "--find", NIP + " 2021", "--format", "json").json()]
    assert actions == ["remove", "add"]


def test_print():
    office = sample()
    store(office, {**RECORD, "paper_final_value": "107.6"})
    office.done("print", "--form", "legacy", *WHO, "--output", "tahun.pdf")
    words = tap.pdf_text("tahun.pdf")
    for wanted in ("SASARAN KINERJA PEGAWAI", "PENILAIAN PERILAKU KERJA", "DOKUMEN PENILAIAN KINERJA", "1 JULI SD 31 DESEMBER TAHUN 2021", "Pejabat Lama, M.T.",
                   "Berkurangnya", "7 - 8", "87,5", "112,8", "107,6", "hasil hitung ulang: 107,46"):
        assert wanted in words, wanted
    assert "Indeks internal" not in words
    office.done("print", "--form", "legacy-dokumen", *WHO, "--output", "dokumen.pdf")
    assert "PENILAIAN PERILAKU" not in tap.pdf_text("dokumen.pdf")
    office.refused("print", "--form", "legacy-dokumen", *WHO, "--output", "dokumen.pdf")
    office.done("print", "--form", "all", *WHO, "--output", "semua.pdf")
    assert "DOKUMEN PENILAIAN KINERJA" in tap.pdf_text("semua.pdf")
    office.refused("print", "--form", "legacy", "--nip", NIP, "--year", "2020", "--output", "lain.pdf", mentions="angka")
    office.done("print", "--form", "legacy-nilai", "--blank", "--output", "kosong.pdf")


def test_refused():
    office = sample()
    office.refused("--as", NIP, "set", "legacy", "-", stdin=json.dumps(RECORD).encode())
    for wrong, mentions in (({"year": 2022, "span": "year"}, "2022"), ({"behaviour_value": "baik"}, "baik"), ({"nip": "1"}, "1"),
                            ({"year": 2019}, "2019"), ({"wrong": 1}, "wrong"), ({"regulation": "permenpanrb-6-2022"}, "permenpanrb-6-2022")):
        office.refused("set", "legacy", "-", stdin=json.dumps({**RECORD, **wrong}).encode(), mentions=mentions)
    assert not any(r["nip"] == NIP for r in office.done("list", "legacy", "--format", "json").json())


def test_no_predicates_in_an_old_year():
    """A year of numbers takes neither a plan nor a step of the evaluation by predicates, and says where it is entered."""
    office = sample()
    plan = office.done("show", "plan", "--nip", NIP, "--year", "2026").json()
    old = {**plan, "year": 2021, "from": "2021-01-01", "to": "2021-12-31", "version": 1, "state": "draft"}
    for regulation in ("permenpanrb-6-2022", "permenpanrb-8-2021"):
        office.refused("set", "plan", "-", stdin=json.dumps({**old, "regulation": regulation}).encode(), mentions="set legacy")
    office.refused("show", "plan", *WHO, mentions="set legacy")
    office.refused("copy", *WHO, "--from-year", "2026", mentions="set legacy")
    office.refused("open", "--year", "2021", "--period", "annual", mentions="set legacy")
    office.refused("act", "rate", *WHO, "--period", "annual", "--result-rating", "meets", "--behaviour-rating", "meets", mentions="set legacy")
    office.refused("set", "evaluation", "-", stdin=json.dumps({"nip": NIP, "year": 2021, "period": "annual"}).encode(), mentions="set legacy")


def newer_profile():
    """A folder that lays a regulation of 2027, with a statement of its own, over those of the program."""
    os.makedirs("regulations")
    source = os.path.join(os.environ["G_TEST_SRCDIR"], "..", "resources", "regulations", "permenpanrb-6-2022.ini")
    with open(source, encoding="utf-8") as file:
        lines = file.read().split("\n")
    changed = {"id=": "id=permenpanrb-9-2027", "title=": "title=Peraturan Menteri PANRB Nomor 9 Tahun 2027", "from=": "from=2027-01-01"}
    for number, line in enumerate(lines[:30]):
        for key, value in changed.items():
            if line.startswith(key):
                lines[number] = value
    first = next(number for number, line in enumerate(lines) if line.startswith("statement1="))
    lines[first] = "statement1=Pernyataan dari peraturan yang baru"
    with open("regulations/permenpanrb-9-2027.ini", "w", encoding="utf-8") as file:
        file.write("\n".join(lines))
    return {"G_RESOURCE_OVERLAYS": "/id/sasaran/regulations=" + os.path.abspath("regulations")}


def test_plan_keeps_its_regulation():
    """A newer regulation makes the plans of its years; what is there is stored, shown and printed by its own."""
    office = sample()
    newer = newer_profile()
    this_year = ("--nip", NIP, "--year", "2026")
    before = office.done("show", "plan", *this_year).out
    office.done("print", "--form", "skp", *this_year, "--output", "before.pdf")
    office.done("copy", "--nip", NIP, "--year", "2027", **newer)
    assert office.done("show", "plan", "--nip", NIP, "--year", "2027", **newer).json()["regulation"] == "permenpanrb-9-2027"
    assert office.done("show", "plan", *this_year, **newer).out == before
    office.done("print", "--form", "skp", *this_year, "--output", "after.pdf", **newer)
    with open("before.pdf", "rb") as one, open("after.pdf", "rb") as other:
        assert one.read() == other.read()
    office.done("print", "--form", "skp", "--nip", NIP, "--year", "2027", "--output", "next.pdf", **newer)
    assert "Pernyataan dari peraturan yang baru" in tap.pdf_text("next.pdf")
    assert "Pernyataan dari peraturan yang baru" not in tap.pdf_text("after.pdf")
    # The old year stays with its own too, and no plan is made by the regulation of another year.
    store(office, RECORD, **newer)
    assert office.done("show", "legacy", *WHO, **newer).json()["regulation"] == "permenpanrb-8-2021"
    plan = office.done("show", "plan", "--nip", NIP, "--year", "2027", **newer).json()
    foreign = {**plan, "year": 2028, "from": "2028-01-01", "to": "2028-12-31", "regulation": "permenpanrb-6-2022"}
    office.refused("set", "plan", "-", stdin=json.dumps(foreign).encode(), mentions="2028", **newer)
    assert office.done("check", "--full", **newer).out.strip() == "baik"


if __name__ == "__main__":
    tap.main(sys.modules[__name__])
