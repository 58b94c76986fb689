"""The evaluation of a person: set, shown, listed, taken through its year by the steps of the table; predicates of units; the clock."""
import json
import os
import shutil
import subprocess
import sys

import tap
from tap import Office, data

KASUBDIT = "197811032005011006"
APPRAISER = "197209151998031005"
REVIEWER = "196804121993032004"
WHOSE = ("--nip", KASUBDIT, "--year", "2026")
SAMPLES = sorted(os.listdir(data("evaluations")))


def office_with_people(*more):
    office = Office()
    office.done("create", "--office", "Kementerian X", "--place", "Jakarta")
    for name in ("units-contoh-peraturan.csv", "pegawai-contoh-peraturan.csv", *more):
        office.done("import", data("staff", name))
    return office


def office_with_plan(approved=True):
    office = office_with_people()
    office.done("set", "plan", data("plans", "kasubdit-ii-kuantitatif-ja.json"))
    if approved:
        office.done("act", "submit", *WHOSE)
        office.done("act", "approve", *WHOSE, "--date", "14-01-2026")
    return office


def act(office, action, *options, day="2027-01-20", code=0, **rest):
    if code:
        return office.refused("act", action, *WHOSE, "--period", "annual", *options, code=code, SASARAN_TODAY=day, **rest)
    return office.done("act", action, *WHOSE, "--period", "annual", *options, SASARAN_TODAY=day).out.strip()


def test_extension():
    """A letter lets the annual evaluation go on: the superior takes over later, the report is due later, the objection as before."""
    office = office_with_plan()
    office.done("act", "open", *WHOSE)
    extend = ("extend", "--year", "2026", "--until", "26-02-2027", "--number", "B/17/I/2027; 'x'", "--date", "25-01-2027")

    def due(action, date):
        rows = office.done("clock", "--nip", KASUBDIT, "--all", "--date", date, "--format", "json").json()
        return [(row["due"], row["who"]) for row in rows if row["action"] == action and row["period"] == "annual"]

    assert due("finalise", "2027-01-20") == [("2027-01-31", "appraiser")]
    assert due("take-over", "2027-02-10") == [("2027-02-18", "reviewing-superior")]
    office.refused("extend", "--year", "2026", "--until", "26-02-2027", code=2)
    office.refused("extend", "--year", "2026", "--until", "30-01-2027", "--number", "1", "--date", "25-01-2027")
    office.refused("extend", "--year", "2026", "--until", "26-02-2028", "--number", "1", "--date", "25-01-2027")
    office.refused("extend", "--year", "2026", "--until", "26-02-2027", "--number", "", "--date", "25-01-2027", mentions="nomor")
    office.refused("extend", "--year", "2026", "--until", "26-02-2027", "--number", "1", "--date", "27-02-2027")
    office.refused("--as", APPRAISER, *extend)
    office.refused("extend", "--year", "2026", "--remove")
    office.done(*extend)
    office.done(*extend)                                                               # in place of the first
    assert [(row["year"], row["closes"], row["number"]) for row in office.done("list", "extensions", "--format", "json").json()] == [
        (2026, "2027-02-26", "B/17/I/2027; 'x'")]
    assert due("finalise", "2027-02-10") == [("2027-02-26", "appraiser")] and due("take-over", "2027-02-10") == []
    assert due("take-over", "2027-02-27") == [("2027-03-18", "reviewing-superior")], due("take-over", "2027-02-27")
    act(office, "take-over", "--note", "Penilai berhalangan", day="2027-02-10", code=1)
    office.done("extend", "--year", "2026", "--remove")
    act(office, "take-over", "--note", "Penilai berhalangan", day="2027-02-10")
    assert office.done("check", "--full").out.strip() == "baik"


def test_suggest():
    office = office_with_plan()
    period = (*WHOSE, "--period", "q1")
    office.refused("suggest", *period)                                                 # before it is opened
    office.done("act", "open", *period)
    empty = office.done("suggest", *period).json()
    assert empty["result"]["rating"] is None and empty["notes"] == [] and empty["reasons"] == [], empty
    assert "Triwulan I 2026" in empty["reminder"] and "April 2026" in empty["reminder"], empty["reminder"]
    assert {m["path"] for m in empty["missing"] if m["severity"] == "must"} == {"result_rating", "behaviour_rating", "notes"}
    value = office.done("show", "evaluation", *period).json()
    value["marks"] = [{"result": r, "rating": "below"} for r in {x["result"] for x in value["realisations"]}]
    value["behaviours"][1]["mark"] = "below"
    value["result_rating"] = "above"
    with open("nilai.json", "w", encoding="utf-8") as file:
        json.dump(value, file)
    office.done("set", "evaluation", "nilai.json")
    told = office.done("suggest", *period).json()
    assert told["result"]["rating"] == "below" and told["behaviour"]["rating"] == "below", told
    assert "departure" in {m["path"] for m in told["missing"]}
    assert len(told["reasons"]) >= 2 and all(told["reasons"]), told["reasons"]        # above, where the record suggests below
    assert {"result-below", "behaviour-below", "without-guidance"} <= {n["why"] for n in told["notes"]}, told["notes"]
    office.refused("suggest", "--year", "2026", code=2)


def test_rate_from_a_file():
    """A team from a file: each for himself, or all or nothing; what is refused is named and nothing else is lost."""
    office = Office()
    office.done("create", "--sample")
    chief, done, rated, realised, waiting = ("197602292005011009", "199008142019032006", "197112311998031011", "197406062007011008",
                                             "199104212020122001")
    rate = ("--as", chief, "rate", "--year", "2026", "--period", "q3", "--from")

    def stands(nip):
        value = office.done("show", "evaluation", "--nip", nip, "--year", "2026", "--period", "q3").json()
        return value["state"], value["result_rating"], value["behaviour_rating"], value.get("departure")

    def write(name, text):
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)
        return name

    before = [stands(nip) for nip in (done, rated, realised, waiting)]
    mixed = write("campur.csv", f"NIP;Hasil kerja;Perilaku kerja;Alasan\n{realised};2;Sesuai Ekspektasi;\n{done};3;3;\n12345;2;2;\n"
                                f"{rated};sesuai;bagus;\n{realised};1;1;\n")
    office.refused(*rate, mixed, "--all-or-nothing", mentions="Baris 4")
    assert [stands(nip) for nip in (done, rated, realised, waiting)] == before
    result = office.refused(*rate, mixed, "--format", "json", code=3, mentions="12345")
    rows = {(row["row"], row["nip"]): row for row in json.loads(result.out)}
    assert rows[2, realised]["verdict"] == "rated" and rows[2, realised]["predicate"] == "baik", rows
    assert {key for key, row in rows.items() if row["verdict"] == "refused"} == {(3, done), (4, "12345"), (5, rated), (6, realised)}, rows
    assert all(f"{row}" in result.err for row in (3, 4, 5, 6)) and "bagus" in result.err, result.err
    assert stands(realised)[:3] == ("rated", "meets", "meets") and stands(rated) == before[1] and stands(done) == before[0]

    value = office.done("show", "evaluation", "--nip", realised, "--year", "2026", "--period", "q3").json()
    value["marks"] = [{"result": r, "rating": "meets"} for r in sorted({x["result"] for x in value["realisations"]})]
    office.done("--as", chief, "set", "evaluation", write("tanda.json", json.dumps(value)))
    above = write("atas.json", json.dumps([{"nip": realised, "result": "above"}]))
    office.refused(*rate, above, code=3, mentions="alasan")                              # not the suggested one, and no reason
    assert stands(realised)[:3] == ("realised", "above", "meets")
    reasoned = write("alasan.json", json.dumps([{"nip": realised, "result": 3, "reason": "Menggantikan kepala seksi"}]))
    assert "rated" in office.done(*rate, reasoned, "--all-or-nothing").out
    assert stands(realised) == ("rated", "above", "meets", "Menggantikan kepala seksi")

    office.refused(*rate, write("judul.csv", "nama,nilai\nBudi,2\n"))
    office.refused(*rate, write("kunci.json", '[{"nip": "1", "nilai": 2}]'), mentions="nilai")
    office.refused(*rate, write("objek.json", "{}"))
    office.refused(*rate, "tidak-ada.csv")
    office.refused("rate", "--year", "2026", code=2)
    office.refused("--as", waiting, "rate", "--year", "2026", "--period", "q3", "--from", reasoned, code=3)   # not his team
    assert office.done("check", "--full").out.strip() == "baik"


def test_every_sample_round_trips():
    office = office_with_people("units.csv", "pegawai.csv")
    for name in SAMPLES:
        sample = tap.load("evaluations", name)
        whose = ("--nip", sample["nip"], "--year", "2026")
        office.refused("set", "evaluation", data("evaluations", name))                 # before there is a plan
        office.done("set", "plan", data("plans", name))
        office.done("set", "evaluation", data("evaluations", name))
        first = office.done("show", "evaluation", *whose, "--period", "annual").out
        with open("lagi.json", "w", encoding="utf-8") as file:
            file.write(first)
        office.done("set", "evaluation", "lagi.json")
        assert office.done("show", "evaluation", *whose).out == first
        shown = json.loads(first)
        assert shown["predicate"] == sample["predicate"] and shown["state"] == "open", name
        assert [r["text"] for r in shown["realisations"]] == [r["text"] for r in sample["realisations"]], name
        assert [r.get("value") for r in shown["realisations"]] == [r.get("value") for r in sample["realisations"]], name
        for wanted, got in zip(sample["behaviours"], shown["behaviours"]):
            assert wanted.get("feedback") == got["feedback"] and (wanted.get("feedback_items") or []) == got["feedback_items"], name
    listed = office.done("list", "evaluations", "--year", "2026", "--format", "json").json()
    assert len(listed) == len(SAMPLES) and {row["predicate"] for row in listed} >= {"baik", "kurang"}, listed
    assert office.done("list", "evaluations", "--state", "open", "--period", "annual").out.count("\n") == len(SAMPLES) + 1
    assert office.done("list", "evaluations", "--find", "wiradharma", "--format", "json").json()[0]["nip"] == KASUBDIT
    assert office.done("check", "--full").out.strip() == "baik"


def pdf_words(path):
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, encoding="utf-8").stdout
    return " ".join(text.split())


def test_print():
    office = office_with_plan()
    period = ("--period", "annual")
    office.done("set", "evaluation", data("evaluations", "kasubdit-ii-kuantitatif-ja.json"))
    office.done("print", "--form", "c.1.3", *WHOSE, *period, "--output", "hasil.pdf")
    with open("hasil.pdf", "rb") as file:
        first = file.read()
    assert first.startswith(b"%PDF-")
    office.done("print", "--form", "C.1.3", *WHOSE, *period, "--output", "hasil.pdf", "--force")
    with open("hasil.pdf", "rb") as file:
        assert file.read() == first
    if shutil.which("pdftotext"):
        words = pdf_words("hasil.pdf")
        for wanted in ("HASIL EVALUASI KINERJA PEGAWAI", "TRIWULAN IV-AKHIR", "Pimpinan: bagus! Pertahankan", "KURVA DISTRIBUSI", "DRAF",
                       "I Made Wiradharma", "DIBAWAH EKSPEKTASI"):
            assert wanted in words, wanted
    office.done("print", "--form", "evaluation", *WHOSE, *period, "--output", "semua")
    assert os.listdir("semua")[0].startswith("Evaluasi_2026_Tahunan_" + KASUBDIT)
    office.done("print", "--form", "feedback", *WHOSE, *period, "--output", "umpan.pdf")
    office.done("print", "--form", "b.1.1", *WHOSE, "--output", "aksi.pdf")
    office.done("print", "--form", "b.1.6", *WHOSE, "--output", "coaching.pdf")
    office.done("print", "--form", "b.1.2", *WHOSE, *period, "--output", "catatan.pdf")
    office.refused("print", "--form", "c.1.1", *WHOSE, *period, "--output", "lain.pdf", mentions="C.1.3")
    office.refused("print", "--form", "c.1.3", *WHOSE, "--period", "q2", "--output", "lain.pdf", mentions="Triwulan II")
    office.refused("print", "--form", "c.1.3", *WHOSE, "--output", "lain.pdf", code=2)
    office.refused("print", "--form", "c.1.3", *WHOSE, "--period", "q9", "--output", "lain.pdf", code=2)
    office.refused("print", "--form", "skp", *WHOSE, *period, "--output", "lain.pdf", code=2)
    assert not os.path.exists("lain.pdf")
    for code in ("b.1.1", "b.1.2", "b.1.3", "b.1.4", "b.1.5", "c.1.1", "c.1.2", "c.1.3", "d.1.1", "d.1.2", "d.1.3"):
        office.done("print", "--blank", "--form", code, "--output", f"kosong-{code}.pdf")
        assert os.path.getsize(f"kosong-{code}.pdf") > 1000


def test_unknown_key_and_stray_result():
    office = office_with_plan()
    sample = tap.load("evaluations", "kasubdit-ii-kuantitatif-ja.json")
    for change, mentions in (({"ratting": 1}, "ratting"), ({"realisations": [{"result": 9}]}, "realisations[0]"), ({"period": "q7"}, "period")):
        with open("salah.json", "w", encoding="utf-8") as file:
            json.dump({**sample, **change}, file)
        office.refused("set", "evaluation", "salah.json", mentions=mentions)
    office.refused("show", "evaluation", *WHOSE)
    office.refused("show", "evaluation", *WHOSE, "--period", "q9", code=2)


def set_content(office, **change):
    with open("isi.json", "w", encoding="utf-8") as file:
        json.dump({**tap.load("evaluations", "kasubdit-ii-kuantitatif-ja.json"), "organisation_predicate": None, "document": None, **change}, file)
    office.done("set", "evaluation", "isi.json")


def enter_predicate(office, predicate="baik"):
    with open("organisasi.json", "w", encoding="utf-8") as file:
        json.dump({"unit": unit_of_appraiser(office), "year": 2026, "period": "annual", "predicate": predicate,
                   "basis": "Capaian IKU", "number": "B/12/2027", "date": "2027-01-10"}, file)
    office.done("set", "organisation", "organisasi.json")


def unit_of_appraiser(office):
    return next(row["unit"] for row in office.done("list", "staff", "--format", "json").json() if row["nip"] == APPRAISER)


def test_the_whole_way():
    office = office_with_plan()
    assert office.done("open", "--year", "2026", "--period", "annual").out.strip() == "1"
    assert office.done("open", "--year", "2026", "--period", "annual").out.strip() == "0"
    act(office, "realise", code=1, mentions="realisations/0")
    set_content(office, result_rating=None, behaviour_rating=None)
    assert act(office, "realise") == "realised"
    act(office, "return", code=1)                                                       # without a note
    assert act(office, "return", "--note", "Lengkapi bukti") == "open"
    assert act(office, "realise") == "realised"
    ratings = ("--result-rating", "meets", "--behaviour-rating", "below")
    act(office, "rate", *ratings, code=1, mentions="organisasi")                        # the organisation comes first
    enter_predicate(office)
    act(office, "rate", code=1)                                                         # without ratings
    assert act(office, "rate", *ratings) == "rated"
    shown = office.done("show", "evaluation", *WHOSE).json()
    assert (shown["predicate"], shown["organisation_predicate"]) == ("kurang", "baik"), shown["predicate"]
    assert act(office, "finalise", "--date", "13-01-2027") == "final"
    act(office, "rate", *ratings, code=1)
    act(office, "deliver", "--date", "12-01-2027", code=1)                              # before it was signed
    assert act(office, "deliver", "--date", "18-01-2027") == "delivered"
    assert act(office, "acknowledge", "--date", "19-01-2027") == "acknowledged"
    act(office, "object", "--date", "27-01-2027", code=1)                               # without reasons
    act(office, "object", "--note", "Mohon ditinjau", "--date", "08-02-2027", code=1)   # a day late
    assert act(office, "object", "--note", "Mohon ditinjau", "--date", "27-01-2027") == "objected"
    assert act(office, "explain", "--note", "Empat pihak berbeda", "--date", "01-02-2027") == "explained"
    act(office, "decide", code=1, *("--date", "04-02-2027"))
    assert act(office, "decide", "--outcome", "changed", "--result-rating", "meets", "--behaviour-rating", "meets", "--note", "Diubah",
               "--recommendation", "Dialog rutin", "--date", "04-02-2027") == "decided"
    shown = office.done("show", "evaluation", *WHOSE).json()
    assert shown["predicate"] == "baik" and shown["document"]["decision"]["behaviour_rating_before"] == "below", shown["document"]
    assert shown["people"]["appraiser"]["nip"] == APPRAISER
    assert act(office, "report", "--date", "10-02-2027") == "reported"
    assert office.done("show", "plan", *WHOSE).json()["state"] == "closed"
    assert office.done("check", "--full").out.strip() == "baik"
    steps = [row["action"] for row in office.done("list", "audit", "--format", "json").json() if "annual" in row["label"]]
    assert steps[:3] == ["report", "decide", "explain"], steps
    office.refused("act", "revise", *WHOSE, "--note", "x")                              # the year is over


def test_departure_needs_a_reason():
    office = office_with_plan()
    act(office, "open")
    set_content(office, marks=[{"result": r, "rating": "above"} for r in range(3)], result_rating=None, behaviour_rating=None)
    enter_predicate(office)
    act(office, "realise")
    ratings = ("--result-rating", "meets", "--behaviour-rating", "meets")
    act(office, "rate", *ratings, code=1, mentions="alasan")
    assert act(office, "rate", *ratings, "--departure", "Kontribusi rekan lebih besar") == "rated"
    assert office.done("show", "evaluation", *WHOSE).json()["departure"] == "Kontribusi rekan lebih besar"


def test_who_may():
    office = office_with_plan()
    office.refused("--as", REVIEWER, "act", "open", *WHOSE, "--period", "annual")       # those of the plan, and HR
    act(office, "open")
    set_content(office)
    office.refused("--as", APPRAISER, "act", "realise", *WHOSE, "--period", "annual")
    office.done("--as", KASUBDIT, "act", "realise", *WHOSE, "--period", "annual")
    enter_predicate(office)
    office.refused("--as", KASUBDIT, "set", "organisation", "organisasi.json")
    office.refused("--as", KASUBDIT, "act", "rate", *WHOSE, "--period", "annual")      # his own case
    office.refused("--as", REVIEWER, "act", "rate", *WHOSE, "--period", "annual")
    office.refused("--as", REVIEWER, "act", "take-over", *WHOSE, "--period", "annual", mentions="90", SASARAN_TODAY="2027-01-31")
    office.done("--as", REVIEWER, "act", "take-over", *WHOSE, "--period", "annual", SASARAN_TODAY="2027-02-01")
    office.refused("--as", APPRAISER, "act", "rate", *WHOSE, "--period", "annual")
    office.done("--as", REVIEWER, "act", "rate", *WHOSE, "--period", "annual")
    office.done("--as", REVIEWER, "act", "finalise", *WHOSE, "--period", "annual", "--date", "05-02-2027")
    office.done("act", "deliver", *WHOSE, "--period", "annual", "--date", "08-02-2027")
    office.refused("--as", KASUBDIT, "act", "object", *WHOSE, "--period", "annual", "--note", "x", "--date", "09-02-2027", mentions="final")
    shown = office.done("show", "evaluation", *WHOSE).json()
    assert shown["final_without_objection"] and shown["evaluator"] == "reviewing-superior", shown
    assert shown["document"]["reviewing_superior_signed"]["date"] == "2027-02-05"


def test_each_writes_his_part():
    office = office_with_plan()
    act(office, "open")
    value = office.done("show", "evaluation", *WHOSE).json()

    def save(who, code=0, **change):
        with open("isi.json", "w", encoding="utf-8") as file:
            json.dump({**value, **change}, file)
        return office.done("--as", who, "set", "evaluation", "isi.json") if code == 0 else office.refused("--as", who, "set", "evaluation", "isi.json")

    save(KASUBDIT, code=1, result_rating="above")
    value["realisations"][0]["text"] = "85 persen"
    save(APPRAISER, code=1)
    save(KASUBDIT)
    value["realisations"][0]["feedback"] = "Pertahankan"
    save(KASUBDIT, code=1)
    save(APPRAISER, notes="Baik", result_rating="meets")
    assert office.done("show", "evaluation", *WHOSE).json()["realisations"][0]["feedback"] == "Pertahankan"
    value["organisation_predicate"] = "istimewa"
    save(APPRAISER, notes="Baik", result_rating="meets")
    assert office.done("show", "evaluation", *WHOSE).json()["organisation_predicate"] is None   # not his to write


def test_open_by_period():
    office = office_with_people()
    office.refused("open", "--year", "2026", "--period", "m01")                        # the office evaluates quarterly
    office.refused("open", "--period", "q1", code=2)
    office.refused("open", "--year", "2026", "--period", "q1", "--unit", "tidak ada")
    assert office.done("open", "--year", "2026", "--period", "q1").out.strip() == "0"   # nobody has a plan
    office.refused("act", "open", *WHOSE, "--period", "q1", mentions="SKP")
    office.done("setting", "cycle", "monthly")
    assert office.done("open", "--year", "2026", "--period", "m01").out.strip() == "0"


def test_organisation():
    office = office_with_plan()
    unit = unit_of_appraiser(office)
    office.refused("show", "organisation", "--unit", unit, "--year", "2026")
    enter_predicate(office, "istimewa")
    shown = office.done("show", "organisation", "--unit", unit, "--year", "2026").json()
    assert (shown["predicate"], shown["number"], shown["date"]) == ("istimewa", "B/12/2027", "2027-01-10"), shown
    enter_predicate(office, "baik")
    assert [row["predicate"] for row in office.done("list", "organisations", "--year", "2026", "--format", "json").json()] == ["baik"]
    with open("salah.json", "w", encoding="utf-8") as file:
        json.dump({"unit": "tidak ada", "year": 2026, "period": "q1", "predicate": "baik"}, file)
    office.refused("set", "organisation", "salah.json", mentions="tidak ada")


def due(office, day):
    return [(row["action"], row["who"], row["due"]) for row in
            office.done("clock", "--date", day, "--all", "--format", "json").json()]


def test_clock():
    office = office_with_plan()
    act(office, "open")
    assert due(office, "11-01-2027") == [("realise", "employee", "2027-01-31"), ("finalise", "appraiser", "2027-01-31")]
    assert due(office, "01-02-2027") == [("take-over", "reviewing-superior", "2027-02-18")]
    set_content(office)
    enter_predicate(office)
    act(office, "realise")
    act(office, "rate")
    act(office, "finalise", "--date", "18-01-2027")
    assert due(office, "19-01-2027") == [("deliver", "appraiser", "2027-02-05")]
    act(office, "deliver", "--date", "05-02-2027", day="2027-02-05")
    assert [row[:2] for row in due(office, "06-02-2027")] == [("acknowledge", "employee"), ("object", "employee"), ("report", "appraiser")]
    assert due(office, "06-02-2027")[1][2] == "2027-02-25"
    act(office, "object", "--note", "Mohon ditinjau", "--date", "25-02-2027", day="2027-02-25")
    assert due(office, "26-02-2027")[0][:2] == ("explain", "appraiser")
    assert office.done("clock", "--date", "26-01-2027", "--format", "json").json() == []    # nothing within five working days
    rows = office.done("clock", "--date", "20-03-2027", "--format", "json").json()
    assert {row["urgency"] for row in rows} == {"late"}, rows
    office.refused("clock", "--date", "31-02-2027", code=2)


if __name__ == "__main__":
    tap.main(sys.modules[__name__])
