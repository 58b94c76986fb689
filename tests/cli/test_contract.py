"""The contract of sasaran-cli: commands, exit statuses, JSON, and the whole way from an empty office to a printed SKP."""
import json
import os
import subprocess
import sys

import tap
from tap import Office, data, load, pdf_text

KASUBDIT = "197811032005011006"
PLANS = sorted(name for name in os.listdir(data("plans")) if name.endswith(".json"))


def example_office():
    """The people of the regulation's examples and those of the torture plans."""
    office = Office()
    office.done("create", "--office", "Kementerian X", "--place", "Jakarta")
    for name in ("units-contoh-peraturan.csv", "pegawai-contoh-peraturan.csv", "units.csv", "pegawai.csv"):
        office.done("import", data("staff", name))
    return office


def test_help_and_version():
    office = Office()
    assert "create" in office.done("--help").out
    assert office.done("--version").out.startswith("sasaran-cli ")
    assert "--nip" in office.done("show", "--help").out
    office.refused("no-such-command", code=2)
    office.refused(code=2)
    office.refused("show", "plan", code=2)
    office.refused("show", "plan", "--nip", "1", "--year", "x", code=2)


def test_language_of_messages_not_of_data():
    office = Office()
    indonesian = office.refused("show", "plan", "--nip", "1", "--year", "2026", LANGUAGE="", LC_ALL="C").err
    english = office.refused("show", "plan", "--nip", "1", "--year", "2026", LANGUAGE="en", LC_ALL="C.UTF-8").err
    assert indonesian != english, (indonesian, english)
    office.done("create")
    assert office.done("list", "plans", "--format", "json", LANGUAGE="en").out == office.done("list", "plans", "--format", "json").out


def test_create_refuses_an_existing_file():
    office = Office()
    office.done("create")
    before = open(office.path, "rb").read()
    office.refused("create", mentions="x.sasaran")
    assert open(office.path, "rb").read() == before
    assert os.stat(office.path).st_mode & 0o077 == 0


def test_whole_way_to_a_printed_skp():
    office = example_office()
    office.done("set", "plan", data("plans", "kasubdit-ii-kuantitatif-ja.json"))
    whose = ("--nip", KASUBDIT, "--year", "2026")
    assert office.done("show", "plan", *whose).json()["state"] == "draft"
    office.done("act", "submit", *whose)
    office.refused("act", "submit", *whose)
    office.done("act", "approve", *whose, "--date", "14-01-2026")
    assert office.done("show", "plan", *whose).json()["state"] == "approved"
    office.done("print", "--form", "A.1.7", *whose[2:], "--nip", KASUBDIT, "--output", "skp.pdf")
    text = " ".join(pdf_text("skp.pdf").split())
    for words in ("SASARAN KINERJA PEGAWAI", "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL", KASUBDIT,
                  "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026", "Jakarta, 14 Januari 2026", "KEMENTERIAN X"):
        assert words in text, words
    office.refused("print", "--form", "A.1.7", *whose, "--output", "skp.pdf")
    office.done("print", "--form", "A.1.7", *whose, "--output", "skp.pdf", "--force")
    assert office.done("check", "--full").out.strip() == "baik"


def test_every_plan_is_set_shown_and_set_again():
    office = example_office()
    for name in PLANS:
        plan = load("plans", name)
        office.done("set", "plan", data("plans", name))
        whose = ("--nip", plan["nip"], "--year", str(plan["year"]))
        first = office.done("show", "plan", *whose).out
        with open("again.json", "w", encoding="utf-8") as file:
            file.write(first)
        office.done("set", "plan", "again.json")
        assert office.done("show", "plan", *whose).out == first, name
        shown = json.loads(first)
        assert [r["text"] for r in shown["results"]] == [r["text"] for r in plan["results"]], name


def test_every_plan_is_printed_as_it_expects():
    office = example_office()
    for name in PLANS:
        plan = load("plans", name)
        expect = plan.get("expect", {})
        office.done("set", "plan", data("plans", name))
        whose = ("--nip", plan["nip"], "--year", str(plan["year"]))
        office.done("print", "--form", "skp", *whose, "--output", "p.pdf", "--force")
        text = pdf_text("p.pdf")
        flat, solid = " ".join(text.split()), "".join(text.split())
        for words in expect.get("contains", []):
            assert words in flat or "".join(words.split()) in solid, (name, words)
        for words in expect.get("contains_ignoring_breaks", []):
            assert "".join(words.split()) in solid, (name, words)
        for words in expect.get("never_printed", []):
            assert words not in flat.split(), (name, words)
        if expect.get("submit_refused"):
            refusal = office.refused("act", "submit", *whose)
            for words in expect.get("missing_reported", []):
                assert words in refusal.err, (name, words, refusal.err)


def test_steps_of_the_workflow():
    office = example_office()
    office.done("set", "plan", data("plans", "kasubdit-ii-kuantitatif-ja.json"))
    whose = ("--nip", KASUBDIT, "--year", "2026")
    appraiser = "197209151998031005"
    office.refused("act", "approve", *whose)                                    # not submitted
    office.done("act", "submit", *whose)
    office.refused("set", "plan", data("plans", "tahap6-kasubdit-ii-draf.json"))  # locked while submitted
    office.refused("act", "return", *whose)                                     # needs a note
    office.done("act", "return", *whose, "--note-at", "results/0/indicators/0/target=Sebut angkanya")
    notes = office.done("list", "notes", *whose, "--format", "json").json()
    assert ["results/0/indicators/0/target"] == [note["place"] for note in notes], notes
    office.done("act", "submit", *whose)
    office.done("act", "withdraw", *whose)
    office.done("act", "submit", *whose)
    office.refused("act", "no-such-action", *whose)
    office.done("act", "approve", *whose)
    office.refused("act", "withdraw", *whose)
    office.refused("act", "revise", *whose)
    office.done("act", "revise", *whose, "--note", "Penugasan baru")
    shown = office.done("show", "plan", *whose).json()
    assert (shown["state"], shown["version"]) == ("draft", 2), shown["state"]
    assert office.done("show", "plan", *whose, "--version", "1").json()["state"] == "approved"
    office.done("act", "submit", *whose)
    office.refused("act", "approve", *whose, mentions="65")                     # a revision is set after a dialogue
    with open("dialog.json", "w", encoding="utf-8") as file:
        json.dump({"date": "2026-06-02", "participants": ["Direktur", "Kepala Subdirektorat"], "agreed": "Penugasan baru"}, file)
    office.done("set", "dialogue", "dialog.json", *whose)
    assert office.done("show", "dialogue", *whose).json()["agreed"] == "Penugasan baru"
    office.done("act", "approve", *whose)
    assert office.done("show", "plan", *whose, "--version", "1").json()["state"] == "superseded"
    assert office.done("check").out.strip() == "baik"


def test_who_acts():
    office = example_office()
    office.done("set", "plan", data("plans", "kasubdit-ii-kuantitatif-ja.json"))
    whose = ("--nip", KASUBDIT, "--year", "2026")
    run = lambda who, *words: tap.subprocess.run([tap.CLI, "--store", office.path, "--as", who, *words], capture_output=True)
    assert run("197209151998031005", "act", "submit", *whose).returncode == 1      # the appraiser does not submit
    assert run("000000000000000000", "act", "submit", *whose).returncode == 1      # nobody of this office
    assert run(KASUBDIT, "act", "submit", *whose).returncode == 0
    assert run(KASUBDIT, "act", "approve", *whose).returncode == 1                 # nobody decides his own case
    assert run("197209151998031005", "act", "approve", *whose).returncode == 0
    audit = office.done("list", "audit", "--format", "json").json()
    assert any(row["action"] == "approve" and "Sihaloho" in row["name"] for row in audit), audit[:3]


def test_a_plan_is_signed_in_its_time():
    office = example_office()
    office.done("set", "plan", data("plans", "kasubdit-ii-kuantitatif-ja.json"))
    whose = ("--nip", KASUBDIT, "--year", "2026")
    office.done("act", "submit", *whose)
    for date in ("1900-01-01", "30-09-2025", "01-01-2027", "2999-01-01"):
        office.refused("act", "approve", *whose, "--date", date, mentions="2026")
    assert office.done("show", "plan", *whose).json()["state"] == "submitted"
    office.done("act", "approve", *whose, "--date", "01-10-2025")
    for date in ("31-12-2025", "01-01-2027"):                                   # the last day in the post
        office.refused("act", "supersede", *whose, "--note", "Pindah", "--date", date)
    office.done("act", "supersede", *whose, "--note", "Pindah", "--date", "30-06-2026")
    assert office.done("show", "plan", *whose).json()["to"] == "2026-06-30"


def test_copy_from_last_year():
    office = example_office()
    office.done("set", "plan", data("plans", "kasubdit-ii-kuantitatif-ja.json"))
    office.done("copy", "--nip", KASUBDIT, "--year", "2027")
    shown = office.done("show", "plan", "--nip", KASUBDIT, "--year", "2027").json()
    assert (shown["year"], shown["state"], shown["from"]) == (2027, "draft", "2027-01-01")
    office.refused("copy", "--nip", KASUBDIT, "--year", "2030")


def test_bad_json_changes_nothing():
    office = example_office()
    office.done("set", "plan", data("plans", "kasubdit-ii-kuantitatif-ja.json"))
    whose = ("--nip", KASUBDIT, "--year", "2026")
    before = office.done("show", "plan", *whose).out
    plan = load("plans", "kasubdit-ii-kuantitatif-ja.json")
    bad = {
        "truncated": json.dumps(plan)[:-20], "empty": "", "typing-error": json.dumps({**plan, "resulst": []}),
        "nobody": json.dumps({**plan, "nip": "199901012020121001"}), "wrong-kind": json.dumps({**plan, "results": "x"}),
        "deep": "[" * 100000, "regulation": json.dumps({**plan, "regulation": "permenpanrb-9-1999"}),
        "from": json.dumps({**plan, "from": "1990-01-01"}), "to": json.dumps({**plan, "to": "2027-01-31"}),
    }
    for name, text in bad.items():
        with open("bad.json", "w", encoding="utf-8") as file:
            file.write(text)
        office.refused("set", "plan", "bad.json")
        assert office.done("show", "plan", *whose).out == before, name
    with open("bad.json", "wb") as file:
        file.write(b'{ "nip": "\xff\xfe" }')
    office.refused("set", "plan", "bad.json")
    office.refused("set", "plan", "no-such-file.json", mentions="no-such-file.json")


def test_manuals_are_printed():
    office = example_office()
    plan = load("plans", "dirjen-iii-kuantitatif-jpt.json")
    office.done("set", "plan", data("plans", "dirjen-iii-kuantitatif-jpt.json"))
    whose = ("--nip", plan["nip"], "--year", "2026")
    office.done("print", "--form", "A.1.3", *whose, "--output", "manual.pdf")
    words = " ".join(pdf_text("manual.pdf").split())
    manual = plan["manuals"][0]
    for text in (manual["purpose"], manual["definition"], manual["data_source"], "(X) Output kendali rendah", "(X) Tahunan"):
        assert " ".join(text.split()) in words, text
    office.done("print", "--form", "skp", *whose, "--output", "skp.pdf")
    office.done("print", "--form", "all", *whose, "--output", "all.pdf")
    assert "MANUAL INDIKATOR KINERJA" in pdf_text("all.pdf") and "MANUAL INDIKATOR KINERJA" not in pdf_text("skp.pdf")
    office.done("set", "plan", data("plans", "kasubdit-ii-kuantitatif-ja.json"))
    office.refused("print", "--form", "a.1.3", "--nip", KASUBDIT, "--year", "2026", "--output", "none.pdf")
    assert not os.path.exists("none.pdf")


def test_the_role_matrix_is_printed():
    office = Office()
    office.done("create", "--sample")
    head, member = "197710272003122002", "199102022019031019"
    plan = office.done("show", "plan", "--nip", head, "--year", "2026").json()
    office.done("print", "--form", "A.1.5", "--nip", head, "--year", "2026", "--output", "matriks.pdf")
    text = pdf_text("matriks.pdf")
    words = " ".join(text.split())
    assert words.startswith("MATRIKS PEMBAGIAN PERAN DAN HASIL"), words[:200]
    for sheet in text.split("\f")[:2]:
        assert "PEGAWAI" in sheet and "JABATAN" in sheet and "OUTCOME" in sheet, sheet
    named = set(words.upper().replace("-", " ").split())
    for result in plan["results"]:
        assert set(result["text"].upper().replace("-", " ").split()) <= named, result["text"]
    office.refused("print", "--form", "a.1.5", "--nip", head, "--year", "2026", "--output", "matriks.pdf")
    result = office.refused("print", "--form", "a.1.5", "--nip", member, "--year", "2026", "--output", "none.pdf")
    assert member in result.err and not os.path.exists("none.pdf")
    blocked = {row["nip"] for row in office.done("list", "workblocks", "--year", "2026", "--format", "json").json()}
    other = next(unit["head"] for unit in office.done("list", "units", "--format", "json").json() if unit["head"] and unit["head"] not in blocked)
    office.refused("print", "--form", "a.1.4", "--nip", other, "--year", "2026", "--output", "none.pdf")


def test_blank_forms():
    office = Office()
    office.done("create", "--office", "Pemerintah Kabupaten Contoh")
    forms = {"a.1.1": "prioritas rendah", "a.1.2": "IKI 1.2", "a.1.3": "Outcome Antara", "a.1.6": "Tim Kerja", "a.1.7": "Target 2",
             "a.1.8": "KONSEKUENSI", "a.1.4": "(KEY ACTIVITIES)", "a.1.5": "TIDAK ADA PERAN"}
    for form, words in forms.items():
        office.done("print", "--blank", "--form", form, "--output", form + ".pdf")
        text = " ".join(pdf_text(form + ".pdf").split())
        assert words in text, (form, text)
        headed = form not in ("a.1.4", "a.1.5")   # these have no head line
        assert ("PEMERINTAH KABUPATEN CONTOH" in text) == ("JANUARI SD … DESEMBER" in text) == headed, (form, text)
    first = open("a.1.7.pdf", "rb").read()
    office.refused("print", "--blank", "--form", "a.1.7", "--output", "a.1.7.pdf")
    office.done("print", "--blank", "--form", "a.1.7", "--output", "a.1.7.pdf", "--force")
    assert open("a.1.7.pdf", "rb").read() == first
    office.refused("print", "--blank", "--form", "skp", "--output", "skp.pdf")
    office.refused("print", "--blank", "--form", "a.1.7", code=2)


def test_results_of_study_leave():
    office = example_office()
    plan = load("plans", "bidan-penyelia-kualitatif-jf.json")
    whose = ("--nip", plan["nip"], "--year", "2026")
    office.done("set", "plan", data("plans", "bidan-penyelia-kualitatif-jf.json"))
    shown = office.done("show", "plan", *whose)
    assert "\"study_leave\": true" not in shown.out and all("study_leave" not in result for result in shown.json()["results"])
    changed = shown.json()
    changed["results"][1]["study_leave"] = True
    office.done("set", "plan", "-", stdin=json.dumps(changed).encode())
    assert [result.get("study_leave") for result in office.done("show", "plan", *whose).json()["results"]][:3] == [None, True, None]
    office.done("print", "--form", "skp", *whose, "--output", "belajar.pdf")
    text = pdf_text("belajar.pdf")
    assert "2**" in text and "** Ekspektasi Pejabat Penilai Kinerja untuk Pegawai yang melaksanakan tugas belajar" in text, text


def test_print_of_many():
    office = example_office()
    for name in ("kasubdit-ii-kuantitatif-ja.json", "dirjen-iii-kuantitatif-jpt.json", "bidan-penyelia-kualitatif-jf.json"):
        office.done("set", "plan", data("plans", name))
    result = office.run("print", "--form", "skp", "--year", "2026", "--all", "--output", "folder")
    assert result.code in (0, 3), result.err
    assert len([name for name in os.listdir("folder") if name.endswith(".pdf")]) == 3, os.listdir("folder")
    office.run("print", "--form", "skp", "--year", "2026", "--unit", "KX3", "--output", "merged.pdf")
    assert KASUBDIT in pdf_text("merged.pdf")
    office.refused("print", "--form", "skp", "--year", "2026", "--nip", "1", "--output", "none.pdf")
    assert not os.path.exists("none.pdf")
    office.refused("print", "--form", "z.9", "--year", "2026", "--all", "--output", "z", code=2)


def test_rule_alone():
    office = Office()
    assert "workflow" in office.done("rule", "--list").out.split()
    answer = office.done("rule", "employee_number", stdin=b'[{"text": "19860926 201505 1 001"}, {"text": ""}]').json()
    assert answer[0]["normalised"] == "198609262015051001" and answer[1]["valid"] is False
    office.refused("rule", "employee_number", stdin=b"{")
    office.refused("rule", "nothing", stdin=b"{}")


def test_settings():
    office = Office()
    office.done("create", "--office", "Kantor Contoh")
    assert office.done("setting", "office").out.strip() == "Kantor Contoh"
    office.done("setting", "place", "Sleman")
    assert "place: Sleman" in office.done("setting").out
    office.refused("setting", "nothing", code=2)
    with open("logo.png", "wb") as file:
        file.write(b"not a picture")
    office.refused("setting", "logo", "logo.png")
    png = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ffff3f0005fe02fe"
                        "dccc59e70000000049454e44ae426082")
    for length, verdict in ((20, office.refused), (40, office.refused), (len(png), office.done)):
        with open("logo.png", "wb") as file:
            file.write(png[:length])
        verdict("setting", "logo", "logo.png")
    assert "69 byte" in office.done("setting", "logo").out
    office.refused("setting", "office", "x" * 60000)


def test_backup_and_restore():
    office = example_office()
    office.done("set", "plan", data("plans", "kasubdit-ii-kuantitatif-ja.json"))
    office.done("backup", "copy.sasaran-cadangan")
    office.refused("backup", "copy.sasaran-cadangan")
    office.done("restore", "copy.sasaran-cadangan", "--output", "new.sasaran")
    new = Office("new.sasaran")
    whose = ("--nip", KASUBDIT, "--year", "2026")
    assert new.done("show", "plan", *whose).out == office.done("show", "plan", *whose).out
    with open("broken", "wb") as file:
        file.write(b"SQLite format 3\0" + b"x" * 500)
    office.refused("restore", "broken", "--output", "other.sasaran")
    assert not os.path.exists("other.sasaran")


def test_options_are_joined_or_not():
    office = Office()
    office.done("create")
    office.done(f"--store={office.path}", "check")
    office.done("--as=197811032005011006", f"--store={office.path}", "check")
    office.refused("--store", code=2)
    alone = subprocess.run([tap.CLI, "--store"], capture_output=True)
    assert alone.returncode == 2 and b"--store FILE" in alone.stderr, alone
    alone = subprocess.run([tap.CLI, "--store", office.path, "--as"], capture_output=True)
    assert alone.returncode == 2 and b"--as NIP" in alone.stderr, alone


def test_lists_of_a_unit():
    office = Office()
    office.done("create", "--sample")
    for what in ("staff", "units", "assignments", "plans"):
        office.refused("list", what, "--unit", "nope", mentions="nope")
    below = [unit["id"] for unit in office.done("list", "units", "--unit", "UNOR-10", "--format", "json").json()]
    assert "UNOR-10" in below and "UNOR-11" in below and "UNOR-20" not in below, below
    staff = office.done("list", "staff", "--unit", "UNOR-10", "--format", "json").json()
    assert staff and {person["unit"] for person in staff} <= set(below), staff


def test_audit_numbers_are_numbers():
    office = Office()
    office.done("create")
    rows = office.done("list", "audit", "--format", "json").json()
    assert [row["number"] for row in rows] == [1] and rows[0]["action"] == "create", rows


def test_export_by_the_name_of_the_file():
    office = example_office()
    for name in ("a.bogus", "a", "a.xls", "csv"):
        refusal = office.refused("export", name, "--kind", "staff", code=2, mentions=".csv")
        assert ".xlsx" in refusal.err and not os.path.exists(name), name
    for name in ("a.csv", "B.XLSX"):
        office.done("export", name, "--kind", "staff")
        assert os.path.getsize(name) > 100


def test_settings_that_mean_nothing_are_refused():
    office = Office()
    office.done("create")
    for key, value in (("paper", "a5"), ("face", "comic"), ("fill", "red"), ("language", "xx"), ("cycle", "99"), ("footnotes", "no")):
        office.refused("setting", key, value, code=2, mentions=value)
    office.done("setting", "paper", "a4")
    office.refused("setting", "office", b"Dinas \xff\xfe")
    assert "paper: a4" in office.done("setting").out


def test_a_document_never_replaces_an_office_file():
    office = example_office()
    office.done("set", "plan", data("plans", "kasubdit-ii-kuantitatif-ja.json"))
    office.done("backup", "copy.sasaran")
    with open("log", "wb") as file:
        file.write(b"\x37\x7f\x06\x82" + b"x" * 100)
    whom = ("print", "--form", "skp", "--year", "2026", "--nip", KASUBDIT, "--merged", "--force", "--output")
    for target in (office.path, "copy.sasaran", "log"):
        before = open(target, "rb").read()
        office.refused(*whom, target, mentions=target)
        with open("disguised.csv", "wb") as file:
            file.write(before)
        office.refused("export", "disguised.csv", "--kind", "staff", "--force", mentions="disguised.csv")
        assert open(target, "rb").read() == open("disguised.csv", "rb").read() == before
    office.done(*whom, "paper")
    office.done(*whom, "paper")


def test_output_that_does_not_arrive_is_no_success():
    if not os.path.exists("/dev/full"):
        return
    office = Office()
    office.done("create")
    with open("/dev/full", "wb") as full:
        done = subprocess.run([tap.CLI, "--store", office.path, "list", "plans"], stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1 and done.stderr, done


def test_create_removes_nothing_of_others():
    os.symlink("nowhere", "x.sasaran")
    Office().refused("create", mentions="x.sasaran")
    assert os.path.islink("x.sasaran")


if __name__ == "__main__":
    tap.main(sys.modules[__name__])
