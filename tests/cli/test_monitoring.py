"""What is recorded in the course of a year: action plans, the log, feedback with its givers, guidance; and who writes and reads it."""
import json
import os
import sys

import tap
from tap import Office, data

KASUBDIT = "197811032005011006"
APPRAISER = "197209151998031005"
PEER = "197002281999032003"
REVIEWER = "196804121993032004"
WHOSE = ("--nip", KASUBDIT, "--year", "2026")


def office_with_plan():
    office = Office()
    office.done("create", "--office", "Kementerian X", "--place", "Jakarta")
    for name in ("units-contoh-peraturan.csv", "pegawai-contoh-peraturan.csv"):
        office.done("import", data("staff", name))
    office.done("set", "plan", data("plans", "kasubdit-ii-kuantitatif-ja.json"))
    office.done("act", "submit", *WHOSE)
    office.done("act", "approve", *WHOSE, "--date", "14-01-2026")
    return office


def save(office, kind, value, *who, code=0, mentions=""):
    with open("catatan.json", "w", encoding="utf-8") as file:
        json.dump({"nip": KASUBDIT, "year": 2026, **value}, file)
    if code:
        return office.refused(*who, "set", kind, "catatan.json", code=code, mentions=mentions)
    return office.done(*who, "set", kind, "catatan.json")


def listed(office, kind, *who):
    return office.done(*who, "list", kind, *WHOSE, "--format", "json").json()


def test_actions():
    office = office_with_plan()
    office.refused("show", "actions", *WHOSE, "--period", "q1")
    first = {"period": "q1", "actions": [{"result": 0, "text": "Rancangan fitur", "target": "1 dokumen", "time": "Februari"},
                                         {"result": 0, "text": "Uji fitur", "evidence": ["notula"]}]}
    save(office, "actions", first, "--as", KASUBDIT)
    shown = office.done("show", "actions", *WHOSE, "--period", "q1").out
    with open("lagi.json", "w", encoding="utf-8") as file:
        file.write(shown)
    office.done("set", "actions", "lagi.json")
    assert office.done("show", "actions", *WHOSE, "--period", "q1").out == shown
    save(office, "actions", {"period": "q1", "actions": [{"result": 1, "text": "Satu saja"}]}, "--as", APPRAISER)
    assert [a["text"] for a in office.done("show", "actions", *WHOSE, "--period", "q1").json()["actions"]] == ["Satu saja"]
    save(office, "actions", {"period": "q1", "actions": [{"result": 9, "text": "x"}]}, code=1, mentions="hasil")
    save(office, "actions", {"period": "q1", "actions": []}, "--as", PEER, code=1)
    assert len(listed(office, "actions")) == 1
    assert office.done("check", "--full").out.strip() == "baik"


def test_log():
    office = office_with_plan()
    office.done("--as", KASUBDIT, "log", "Rapat fitur; \"SIMBG\"", "--date", "02-03-2026", "--result", "0")
    office.done("log", "Survei kepuasan", "--nip", KASUBDIT, "--date", "01-03-2026")
    assert [(row["date"], row["result"]) for row in listed(office, "log")] == [("2026-03-01", None), ("2026-03-02", 0)]
    office.refused("log", "x", code=2)
    office.refused("log", "x", "--nip", KASUBDIT, "--date", "31-02-2026", code=2)
    office.refused("log", "", "--nip", KASUBDIT)
    office.refused("log", "x", "--nip", KASUBDIT, "--result", "9")
    office.refused("--as", APPRAISER, "log", "x", "--nip", KASUBDIT)
    office.refused("--as", PEER, "list", "log", *WHOSE)
    assert len(listed(office, "log", "--as", APPRAISER)) == 2
    assert "Survei" in office.done("list", "log", *WHOSE).out


def test_log_changed():
    """A line is worded otherwise or taken out by who wrote it, until it stands in a realisation."""
    office = office_with_plan()
    office.done("--as", KASUBDIT, "log", "Rapat fitr", "--date", "02-03-2026")
    one = listed(office, "log")[0]["id"]
    office.done("--as", KASUBDIT, "log", "Rapat fitur", "--id", one, "--date", "03-03-2026", "--result", "0", "--indicator", "0")
    assert [(row["text"], row["date"], row["result"]) for row in listed(office, "log")] == [("Rapat fitur", "2026-03-03", 0)]
    office.done("--as", KASUBDIT, "log", "--id", one, "--date", "04-03-2026")
    assert [(row["id"], row["text"], row["date"]) for row in listed(office, "log")] == [(one, "Rapat fitur", "2026-03-04")]
    for who in (("--as", APPRAISER), ("--as", PEER), ()):                       # what he wrote himself nobody else changes
        office.refused(*who, "log", "Lain", "--id", one)
        office.refused(*who, "log", "--id", one, "--remove")
    office.refused("--as", KASUBDIT, "log", "", "--id", one)
    office.refused("--as", KASUBDIT, "log", "x", "--id", "bukan")
    office.refused("--as", KASUBDIT, "log", "--remove", code=2)
    office.done("log", "Dicatat petugas", "--nip", KASUBDIT, "--date", "05-03-2026")
    other = listed(office, "log")[1]["id"]
    office.done("log", "Dicatat petugas kepegawaian", "--id", other)
    office.done("--as", KASUBDIT, "log", "--id", other, "--remove")               # it was his day
    assert [row["id"] for row in listed(office, "log")] == [one]
    office.done("open", "--year", "2026", "--period", "q1")
    office.done("--as", KASUBDIT, "collect", *WHOSE, "--period", "q1", "--log")
    office.refused("--as", KASUBDIT, "log", "Lain lagi", "--id", one, mentions="realisasi")
    office.refused("--as", KASUBDIT, "log", "--id", one, "--remove", mentions="realisasi")
    told = [row["action"] for row in office.done("list", "audit", "--format", "json").json() if row["label"] == KASUBDIT]
    assert [told.count(action) for action in ("add", "edit", "remove")] == [2, 3, 1], told
    assert office.done("check", "--full").out.strip() == "baik"


def test_requests():
    """Feedback is asked of somebody until a day: it stands in his tasks, he answers or declines, who asked sees what is open."""
    office = office_with_plan()
    today = {"SASARAN_TODAY": "2026-03-02"}

    def ask(*words, who=KASUBDIT):
        return office.done("--as", who, "request", "ask", *WHOSE, "--until", "13-03-2026", *words, **today).out.strip()

    def waits(nip, day="2026-03-02"):
        rows = office.done("--as", nip, "list", "tasks", "--format", "json", SASARAN_TODAY=day).json()
        return [(row["place"], row["due"], row["urgency"]) for row in rows if row["kind"] == "answer"]

    def requests(*who):
        return {row["id"]: row for row in office.done(*who, "list", "requests", "--year", "2026", "--format", "json").json()}

    one = ask("--of", PEER, "--behaviour", "kolaboratif", "--text", "Bagaimana kerja sama kita?")
    two = ask("--of", APPRAISER, "--result", "0")
    three = ask("--of", PEER, "--result", "0", who=APPRAISER)                      # his leader asks about him
    assert {row["role"] for row in requests().values()} == {"peer", "leader"}
    assert waits(PEER) == [(f"request/{one}", "2026-03-13", "later"), (f"request/{three}", "2026-03-13", "later")], waits(PEER)
    assert waits(PEER, "2026-03-09")[0][2] == "soon" and waits(PEER, "2026-03-16")[0][2] == "late"
    assert waits(KASUBDIT) == []
    for words in (("--of", KASUBDIT, "--result", "0"), ("--of", PEER), ("--of", PEER, "--result", "9"), ("--of", PEER, "--behaviour", "ramah"),
                  ("--of", "199001012020011001", "--result", "0"), ("--of", PEER, "--behaviour", "kolaboratif")):   # the last is open already
        office.refused("--as", KASUBDIT, "request", "ask", *WHOSE, "--until", "13-03-2026", *words, **today)
    office.refused("--as", KASUBDIT, "request", "ask", *WHOSE, "--until", "01-03-2026", "--of", PEER, "--result", "1", **today)
    office.refused("--as", KASUBDIT, "request", "ask", *WHOSE, "--of", PEER, "--result", "1", code=2)
    office.refused("--as", PEER, "request", "ask", *WHOSE, "--until", "13-03-2026", "--of", APPRAISER, "--result", "0", **today)
    office.refused("--as", APPRAISER, "request", "answer", one, "--text", "x", **today)      # it was not asked of him
    office.refused("--as", PEER, "request", "answer", one, "--text", "", **today)
    office.done("--as", PEER, "request", "answer", one, "--text", "Selalu memberi kabar", "--polarity", "positive", **today)
    office.refused("--as", PEER, "request", "answer", one, "--text", "lagi", **today)
    given = listed(office, "feedback")
    assert [(row["text"], row["asked"], row["giver_nip"], row["behaviour"]) for row in given] == [("Selalu memberi kabar", True, PEER, "kolaboratif")], given
    save(office, "feedback", {"date": "2026-03-03", "giver": "Pimpinan", "giver_nip": APPRAISER, "role": "leader", "result": 0, "text": "Baik"},
         "--as", APPRAISER)                                                       # said without looking at the question, it answers it
    assert requests()[two]["state"] == "answered" and listed(office, "feedback")[1]["asked"], listed(office, "feedback")
    office.refused("--as", PEER, "request", "decline", three, **today)
    office.done("--as", PEER, "request", "decline", three, "--note", "Belum pernah bekerja bersama", **today)
    assert (requests()[three]["state"], requests()[three]["word"]) == ("declined", "Belum pernah bekerja bersama")
    four = ask("--of", REVIEWER, "--result", "0")
    office.refused("--as", PEER, "request", "withdraw", four, **today)
    office.done("--as", KASUBDIT, "request", "withdraw", four, **today)
    assert [row["state"] for row in requests("--as", KASUBDIT).values()].count("open") == 0
    assert set(requests("--as", PEER)) == {one, three}                           # what he was asked, nothing else
    assert waits(PEER) == waits(APPRAISER) == waits(REVIEWER) == []
    assert office.done("check", "--full").out.strip() == "baik"


def test_feedback():
    office = office_with_plan()
    save(office, "feedback", {"date": "2026-03-02", "giver": "Pimpinan", "giver_nip": APPRAISER, "role": "leader", "result": 0, "indicator": 0,
                              "text": "Pertahankan", "polarity": "positive"}, "--as", APPRAISER)
    hidden = {"date": "2026-03-03", "giver": "Kepala Dinas", "giver_nip": PEER, "role": "peer", "behaviour": "kolaboratif", "text": "Kurang terbuka",
              "polarity": "negative", "hidden": True}
    save(office, "feedback", hidden, "--as", PEER)
    save(office, "feedback", {**hidden, "giver_nip": APPRAISER}, "--as", PEER, code=1)                 # in another's name
    save(office, "feedback", {**hidden, "giver_nip": KASUBDIT}, "--as", KASUBDIT, code=1)              # about himself
    assert [row["giver"] for row in listed(office, "feedback")] == ["Pimpinan", "Kepala Dinas"]
    told = listed(office, "feedback", "--as", KASUBDIT)
    assert [(row["giver"], row["giver_nip"]) for row in told] == [("Pimpinan", APPRAISER), ("", None)], told
    assert [row["giver"] for row in listed(office, "feedback", "--as", PEER)] == ["Kepala Dinas"]      # only his own
    mine = {**hidden, "id": listed(office, "feedback")[0]["id"]}
    save(office, "feedback", mine, "--as", PEER, code=1)                                               # not over another's
    office.refused("show", "feedback", *WHOSE, code=2)
    assert office.done("check", "--full").out.strip() == "baik"


def test_collect():
    office = office_with_plan()
    for day, result in (("2026-03-02", 0), ("2026-04-02", 1)):
        save(office, "feedback", {"date": day, "giver": "Pimpinan", "role": "leader", "result": result, "indicator": 0, "text": "Baik"})
    save(office, "feedback", {"date": "2026-03-03", "giver": "Budi", "role": "peer", "behaviour": "loyal", "text": "Siap", "hidden": True})
    period = (*WHOSE, "--period", "q1")
    office.refused("collect", *period)                                                                 # before it is opened
    office.done("act", "open", *period)
    assert office.done("collect", *period).out.strip() == "2"
    assert office.done("collect", *period).out.strip() == "0"
    office.refused("--as", KASUBDIT, "collect", *WHOSE, "--period", "q2")
    shown = office.done("show", "evaluation", *period).json()
    assert shown["realisations"][0]["feedback_items"] == [{"giver": "Pimpinan", "role": "leader", "text": "Baik"}], shown["realisations"][0]
    assert [item["giver"] for item in shown["behaviours"][4]["feedback_items"]] == ["Rekan kerja setingkat"]
    assert shown["realisations"][3]["feedback_items"] == []                                            # of the next quarter


def test_reviewer_is_above_the_appraiser_of_the_plan():
    office = office_with_plan()
    save(office, "feedback", {"date": "2026-03-02", "giver": "Pimpinan", "giver_nip": APPRAISER, "role": "leader", "result": 0,
                              "text": "Pertahankan"}, "--as", APPRAISER)
    with open("pindah.csv", "w", encoding="utf-8") as file:
        file.write(f"NIP;NAMA;UNOR ID;NIP ATASAN\n{KASUBDIT};I Made Wiradharma;KX3-2;{PEER}\n")
    office.done("import", "pindah.csv")
    assert [row["superior"] for row in office.done("list", "staff", "--find", KASUBDIT, "--format", "json").json()] == [PEER]
    assert len(listed(office, "feedback", "--as", REVIEWER)) == 1
    coaching = {"kind": "coaching", "date": "2026-05-04", "by": "Direktur Jenderal", "by_nip": REVIEWER, "rows": []}
    save(office, "guidance", coaching, "--as", REVIEWER)


def test_team():
    """Who looks after whom sees his people, the late ones first; one statement says how far each is."""
    office = office_with_plan()
    office.done("--as", KASUBDIT, "log", "Rapat fitur", "--date", "02-03-2026", "--result", "0")
    save(office, "feedback", {"date": "2026-03-09", "giver": "Pimpinan", "giver_nip": APPRAISER, "role": "leader", "result": 0, "indicator": 0,
                              "text": "Pertahankan", "polarity": "positive"}, "--as", APPRAISER)
    period = ("--year", "2026", "--period", "q1")

    def team(*who, date="19-03-2026"):
        return office.done(*who, "list", "monitoring", *period, "--date", date, "--format", "json").json()

    row, = team("--as", APPRAISER)
    assert (row["nip"], row["state"], row["told"], row["positive"], row["entries"]) == (KASUBDIT, None, 0, 1, 1), row
    assert (row["last_contact"], row["silent"], row["urgency"]) == ("2026-03-09", 10, "later"), row
    office.done("act", "open", *WHOSE, "--period", "q1")
    value = office.done("show", "evaluation", *WHOSE, "--period", "q1").json()
    value["realisations"][0].update(text="Dua fitur selesai", evidence=["berita acara", "tangkapan layar"])
    value["realisations"][1]["not_yet"] = True
    with open("nilai.json", "w", encoding="utf-8") as file:
        json.dump(value, file)
    office.done("--as", KASUBDIT, "set", "evaluation", "nilai.json")
    row, = team("--as", KASUBDIT, date="30-04-2026")                                                   # himself; the days are over
    assert (row["state"], row["told"], row["parts"], row["evidence"], row["urgency"]) == ("open", 2, len(value["realisations"]), 2, "late"), row
    assert row["days"] < 0 and row["silent"] == 52
    assert team("--as", PEER) == []
    assert len(office.done("list", "monitoring", *period, "--format", "csv").out.splitlines()) == 2
    office.refused("list", "monitoring", "--period", "q9", code=2)


def test_evidence():
    office = office_with_plan()
    period = (*WHOSE, "--period", "q1")
    os.mkdir("data")
    for name, text in (("data/laporan.txt", "Fitur SIMBG selesai"), ("data/foto.txt", "foto"), ("data/besar.txt", "x" * 1100000)):
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)
    add = ("--as", KASUBDIT, "evidence", "add")
    one = office.done(*add, "data/laporan.txt", "--year", "2026", "--period", "q1", "--result", "0", "--indicator", "1").out.strip()
    office.done("act", "open", *period)
    two = office.done(*add, "data/foto.txt", *period, "--result", "1", "--link").out.strip()
    shown = office.done("show", "evaluation", *period).json()["realisations"]
    assert [row["evidence"] for row in shown if row["evidence"]] == [["laporan.txt"], ["foto.txt"]], shown
    office.done("setting", "evidence-limit", "1")
    office.refused("setting", "evidence-limit", "banyak", code=2)
    office.refused(*add, "data/besar.txt", *period, "--result", "0", mentions="1 MB")
    office.refused(*add, "data/foto.txt", *period, "--result", "1", "--link", mentions="foto.txt")
    office.refused("--as", PEER, "evidence", "list", *WHOSE)
    office.refused("--as", PEER, "evidence", "save", one, "--output", "keluar.txt")
    office.refused("evidence", "add", "data/foto.txt", "--result", "0", code=2)
    office.refused("evidence", "hapus", code=2)
    rows = office.done("--as", APPRAISER, "evidence", "list", *WHOSE, "--format", "json").json()
    assert [(row["name"], row["media"], row["size"], row["path"] is None) for row in rows] == [
        ("laporan.txt", "text/plain", 19, True), ("foto.txt", "text/plain", 4, False)], rows
    assert "laporan.txt" in office.done("evidence", "list", *WHOSE).out
    os.mkdir("keluar")
    office.done("--as", APPRAISER, "evidence", "save", one, "--output", "keluar")
    assert open("keluar/laporan.txt", encoding="utf-8").read() == "Fitur SIMBG selesai"
    office.refused("evidence", "save", one, "--output", "keluar")
    office.done("evidence", "save", one, "--output", "keluar", "--force")
    office.done("backup", "cadangan.sasaran")
    Office("cadangan.sasaran").done("evidence", "save", one, "--output", "dari-cadangan.txt")
    os.remove("data/foto.txt")
    findings = office.done("evidence", "check", *period, "--format", "json").json()
    assert [(row["rule"], row["path"]) for row in findings] == [("evidence-gone", "realisations/3")], findings
    office.done("--as", KASUBDIT, "evidence", "remove", two)
    assert office.done("evidence", "check", *period, "--format", "json").json() == []
    assert [row["evidence"] for row in office.done("show", "evaluation", *period).json()["realisations"] if row["evidence"]] == [["laporan.txt"]]
    assert office.done("check", "--full").out.strip() == "baik"


def test_log_taken():
    office = office_with_plan()
    period = (*WHOSE, "--period", "q1")
    for text, *where in (("Dua fitur selesai", "--result", "0", "--indicator", "0"), ("Rapat biasa",), ("Survei selesai", "--result", "1")):
        office.done("--as", KASUBDIT, "log", text, "--date", "02-03-2026", *where)
    office.done("--as", KASUBDIT, "log", "Fitur ketiga", "--date", "02-04-2026", "--result", "0")
    office.refused("collect", *period, "--log")                                                        # before it is opened
    office.done("act", "open", *period)
    office.refused("--as", APPRAISER, "collect", *period, "--log")
    before = office.done("show", "evaluation", *period).out
    assert office.done("--as", KASUBDIT, "collect", *period, "--log").out.strip() == "2"
    assert office.done("--as", KASUBDIT, "collect", *period, "--log").out.strip() == "0"
    rows = listed(office, "log")
    assert [(row["text"], row["taken"]) for row in rows] == [
        ("Dua fitur selesai", "q1"), ("Rapat biasa", None), ("Survei selesai", "q1"), ("Fitur ketiga", None)], rows
    office.done("--as", KASUBDIT, "collect", *period, "--entry", rows[1]["id"], "--result", "0", "--indicator", "0")
    shown = office.done("show", "evaluation", *period).json()["realisations"]
    assert shown[0]["text"] == "Dua fitur selesai\nRapat biasa" and shown[3]["text"] == "Survei selesai", shown
    office.refused("--as", KASUBDIT, "collect", *period, "--entry", "tidak-ada", mentions=KASUBDIT)
    with open("semula.json", "w", encoding="utf-8") as file:                                           # undone with its marks
        file.write(before)
    office.done("--as", KASUBDIT, "set", "evaluation", "semula.json")
    assert [row["taken"] for row in listed(office, "log")] == [None] * 4
    assert office.done("check", "--full").out.strip() == "baik"


def test_takeover():
    office = office_with_plan()
    note = {"result": 1, "date": "2026-02-16", "by": "Direktur II", "by_nip": APPRAISER, "tried": ["expectation", "guidance"],
            "text": "Tidak dapat diselesaikan; \"tetap\" tanpa kemajuan"}
    save(office, "takeover", {**note, "tried": []}, "--as", APPRAISER, code=1, mentions="Pasal 20")
    save(office, "takeover", {**note, "tried": ["marah"]}, "--as", APPRAISER, code=1)
    save(office, "takeover", {**note, "result": 9}, "--as", APPRAISER, code=1)
    save(office, "takeover", {**note, "by_nip": KASUBDIT}, "--as", APPRAISER, code=1)
    save(office, "takeover", note, "--as", KASUBDIT, code=1)
    save(office, "takeover", note, "--as", PEER, code=1)
    save(office, "takeover", note, "--as", APPRAISER)
    save(office, "takeover", note, "--as", APPRAISER, code=1)                                          # once a result
    assert [row["result"] for row in listed(office, "takeovers", "--as", KASUBDIT)] == [1]
    office.refused("--as", PEER, "list", "takeovers", *WHOSE)
    for period, count in (("q1", "1"), ("q2", "1"), ("annual", "1")):
        office.done("act", "open", *WHOSE, "--period", period)
        assert office.done("--as", APPRAISER, "collect", *WHOSE, "--period", period).out.strip() == count
    items = office.done("show", "evaluation", *WHOSE, "--period", "q2").json()["realisations"][3]["feedback_items"]
    assert [(item["giver"], item["polarity"]) for item in items] == [("Pimpinan", "negative")]
    assert items[0]["text"].startswith("Rencana hasil kerja diambil alih oleh Direktur II sejak 16 Februari 2026: Tidak dapat"), items
    office.done("print", "--form", "feedback", *WHOSE, "--period", "q1", "--output", "umpan.pdf")
    assert "diambil alih" in tap.pdf_text("umpan.pdf")
    assert office.done("check", "--full").out.strip() == "baik"


def test_counselling():
    """In confidence: nothing of it is in any other command, nor in what is written for people to read."""
    office = office_with_plan()
    secret = "Sering marah kepada rekan"
    with open("konseling.json", "w", encoding="utf-8") as file:
        json.dump({"nip": KASUBDIT, "year": 2026, "kind": "report", "date": "2026-08-03", "by": "Direktur II", "by_nip": APPRAISER, "named": [PEER],
                   "values": ["harmonis"], "problem": secret, "done": "Sudah ditegur"}, file)
    office.refused("counselling", "add", "konseling.json", code=2)
    office.refused("--as", PEER, "counselling", "add", "konseling.json")
    one = office.done("--as", APPRAISER, "counselling", "add", "konseling.json").out.strip()
    for who in (KASUBDIT, APPRAISER, PEER):
        assert office.done("--as", who, "counselling", "show", one).json()["problem"] == secret
        assert [row["id"] for row in office.done("--as", who, "counselling", "list", "--format", "json").json()] == [one]
    office.refused("--as", REVIEWER, "counselling", "show", one)
    assert office.done("--as", REVIEWER, "counselling", "list", "--format", "json").json() == []
    office.refused("counselling", "list", code=2)
    office.refused("counselling", "hapus", code=2)
    office.done("act", "open", *WHOSE)
    elsewhere = [("list", "audit"), ("list", "feedback", *WHOSE), ("list", "guidance", *WHOSE), ("list", "monitoring", "--year", "2026", "--period", "q3"),
                 ("show", "evaluation", *WHOSE), ("show", "plan", *WHOSE), ("list", "tasks"), ("suggest", *WHOSE), ("check", "--full")]
    for words in elsewhere:
        told = office.done(*words).out
        assert "marah" not in told and "counselling" not in told and one not in told, words
    for format in ("csv", "json"):
        assert one not in office.done("list", "audit", "--format", format).out
    office.refused("list", "counselling", code=2)
    office.done("print", "--form", "b.1.10", *WHOSE, "--output", "pena.pdf")                           # of nobody: for the pen
    office.done("--as", APPRAISER, "print", "--form", "b.1.10", *WHOSE, "--output", "laporan.pdf")
    report = " ".join(tap.pdf_text("laporan.pdf").split())
    assert "marah" not in tap.pdf_text("pena.pdf")
    for wanted in ("LAPORAN PERMASALAHAN PERILAKU KERJA", "Harmonis: " + secret, "Sudah ditegur", "TIDAK", "Jakarta, 3 Agustus 2026"):
        assert wanted in report, (wanted, report)
    os.mkdir("cetak")
    office.done("print", "--form", "all", *WHOSE, "--output", "cetak")
    assert all("marah" not in tap.pdf_text(os.path.join("cetak", name)) for name in os.listdir("cetak"))


def test_guidance():
    office = office_with_plan()
    coaching = {"kind": "coaching", "date": "2026-05-04", "by": "Direktur II", "by_nip": APPRAISER, "options": "Belajar dari subdit lain",
                "rows": [{"part": "goals", "cells": ["Fitur sesuai NSPK", "70%", "80-90%", "Uji bulanan"]},
                         {"part": "steps", "cells": ["Fitur sesuai NSPK", "Uji mingguan", "tidak"]}]}
    save(office, "guidance", coaching, "--as", APPRAISER)
    save(office, "guidance", {"kind": "feedback", "date": "2026-05-20", "rows": [{"part": "answers", "cells": ["Ya"]} for _ in range(9)]}, "--as", KASUBDIT)
    save(office, "guidance", {**coaching, "rows": [{"part": "goals", "cells": ["satu"]}]}, code=1, mentions="rows[0]")
    save(office, "guidance", coaching, "--as", PEER, code=1)
    rows = listed(office, "guidance")
    assert [(row["kind"], len(row["rows"])) for row in rows] == [("coaching", 2), ("feedback", 9)], rows
    save(office, "guidance", {**rows[0], "options": "Diubah"}, "--as", APPRAISER)
    assert [row["options"] for row in listed(office, "guidance")] == ["Diubah", ""]
    assert listed(office, "guidance", "--as", PEER) == []
    assert office.done("check", "--full").out.strip() == "baik"


if __name__ == "__main__":
    tap.main(sys.modules[__name__])
