"""A plan through its year: amended, compared, printed in both versions, moved to another post; holidays; what waits for whom."""
import json
import sys

import tap
from tap import Office, data, pdf_text

KASUBDIT = "197811032005011006"
APPRAISER = "197209151998031005"
WHOSE = ("--nip", KASUBDIT, "--year", "2026")


def office_with_plan(*steps):
    office = Office()
    office.done("create", "--office", "Kementerian X", "--place", "Jakarta")
    for name in ("units-contoh-peraturan.csv", "pegawai-contoh-peraturan.csv"):
        office.done("import", data("staff", name))
    office.done("set", "plan", data("plans", "kasubdit-ii-kuantitatif-ja.json"))
    for step in steps:
        office.done("act", *step, *WHOSE)
    return office


SET = (("submit",), ("approve", "--date", "14-01-2026"))


def record_dialogue(office):
    with open("dialog.json", "w", encoding="utf-8") as file:
        json.dump({"date": "2026-03-02", "participants": ["Direktur", "Kepala Subdirektorat"], "method": "tatap muka",
                   "agreed": "Penugasan baru", "open_points": ["Anggaran"]}, file)
    office.done("set", "dialogue", "dialog.json", *WHOSE)


def test_amend_compare_and_print_both():
    office = office_with_plan(*SET)
    assert "amendment" not in office.done("show", "plan", *WHOSE).out
    office.refused("amend", *WHOSE, code=2)
    office.refused("amend", *WHOSE, "--reason", "x", "--from", "01-03-2027")
    assert office.done("amend", *WHOSE, "--reason", "Penugasan baru", "--from", "02-03-2026").out.strip() == "draft"
    plan = office.done("show", "plan", *WHOSE).json()
    assert plan["amendment"] == {"reason": "Penugasan baru", "effective": "2026-03-02"}, plan["amendment"]
    plan["results"][0]["indicators"][0]["target"] = "77"
    plan["results"].append({"kind": "additional", "text": "Koperasi pegawai tertata", "indicators": [{"aspect": "quality", "text": "Laporan", "target": "1", "unit": "laporan"}]})
    with open("v2.json", "w", encoding="utf-8") as file:
        json.dump(plan, file)
    office.done("set", "plan", "v2.json")
    changes = office.done("compare", *WHOSE, "--version", "1", "--with", "2", "--format", "json").json()
    assert [c["what"] for c in changes] == ["changed", "added"], changes
    assert (changes[0]["new_place"], changes[0]["after"]) == ("results/0/indicators/0/target", "77"), changes
    assert changes[1]["old_place"] is None
    assert office.done("compare", *WHOSE, "--version", "2", "--format", "json").json() == []
    office.refused("compare", *WHOSE, "--version", "9")
    office.refused("compare", *WHOSE, code=2)
    office.done("act", "submit", *WHOSE)
    office.refused("act", "approve", *WHOSE, mentions="65")
    record_dialogue(office)
    shown = office.done("show", "dialogue", *WHOSE).json()
    assert shown["open_points"] == ["Anggaran"] and shown["id"], shown
    assert len(office.done("list", "dialogues", *WHOSE, "--format", "json").json()) == 1
    office.done("act", "approve", *WHOSE, "--date", "04-03-2026")
    office.done("print", "--form", "a.1.7", *WHOSE, "--version", "1", "--output", "v1.pdf")
    office.done("print", "--form", "a.1.7", *WHOSE, "--output", "v2.pdf")
    assert "Koperasi pegawai" not in " ".join(pdf_text("v1.pdf").split())
    assert "Koperasi pegawai" in " ".join(pdf_text("v2.pdf").split())
    office.refused("print", "--form", "a.1.7", "--year", "2026", "--all", "--version", "1", "--output", "x", code=2)
    assert office.done("check", "--full").out.strip() == "baik"


def test_transfer_in_the_year():
    office = office_with_plan(*SET)
    office.done("act", "supersede", *WHOSE, "--note", "Mutasi", "--date", "30-06-2026")
    office.done("set", "plan", data("plans", "tahap6-kasubdit-ii-draf.json"))
    new, old = office.done("show", "plan", *WHOSE).json(), office.done("show", "plan", *WHOSE, "--version", "1").json()
    assert (old["to"], new["from"], new["to"], new["version"]) == ("2026-06-30", "2026-07-01", "2026-12-31", 2), (old["to"], new["from"])
    office.done("print", "--form", "a.1.7", *WHOSE, "--version", "1", "--output", "lama.pdf")
    assert "30 JUNI" in " ".join(pdf_text("lama.pdf").split())


def test_holidays():
    office = Office()
    office.done("create")
    assert len(office.done("list", "holidays", "--year", "2026", "--format", "json").json()) == 5
    with open("libur.ics", "w", encoding="utf-8", newline="") as file:
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
                   "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260319\r\nDTEND;VALUE=DATE:20260320\r\nSUMMARY:Hari Suci Nyepi\r\nEND:VEVENT\r\n"
                   "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20260323\r\nDTEND;VALUE=DATE:20260325\r\nSUMMARY:Cuti Bersama Idulfitri\r\nEND:VEVENT\r\n"
                   "END:VCALENDAR\r\n")
    office.done("import", "libur.ics", "--dry-run")
    assert len(office.done("list", "holidays", "--year", "2026", "--format", "json").json()) == 5
    office.done("import", "libur.ics")
    days = {day["date"]: day["kind"] for day in office.done("list", "holidays", "--year", "2026", "--format", "json").json()}
    assert (days["2026-03-19"], days["2026-03-24"], len(days)) == ("national", "joint", 8), days
    office.done("set", "holiday", "27-05-2026", "Iduladha")
    office.done("set", "holiday", "28-05-2026", "Cuti bersama Iduladha", "--kind", "joint")
    office.done("remove", "holiday", "28-05-2026")
    office.refused("remove", "holiday", "28-05-2026")
    office.refused("set", "holiday", "31-02-2026", "x", code=2)
    assert len(office.done("list", "holidays", "--year", "2026", "--format", "json").json()) == 9
    with open("bukan.ics", "w", encoding="utf-8") as file:
        file.write("bukan kalender")
    office.refused("import", "bukan.ics")


def kinds(office, nip, day):
    return [(task["kind"], task["urgency"]) for task in
            office.done("list", "tasks", "--nip", nip, "--date", day, "--format", "json").json() if KASUBDIT in task["nip"] or task["nip"] == nip]


def test_tasks():
    office = office_with_plan()
    assert kinds(office, KASUBDIT, "23-01-2026") == [("submit", "soon")]
    assert kinds(office, KASUBDIT, "30-01-2026") == [("submit", "today")]
    office.done("set", "holiday", "30-01-2026", "Libur daerah")                  # the last working day is now the 29th
    assert kinds(office, KASUBDIT, "29-01-2026") == [("submit", "today")]
    office.done("act", "submit", *WHOSE)
    assert kinds(office, KASUBDIT, "23-01-2026") == []
    assert ("approve", "soon") in kinds(office, APPRAISER, "23-01-2026")
    people = office.done("list", "tasks", "--date", "23-01-2026", "--format", "json").json()
    assert people[0]["kind"] == "people" and people[0]["count"] > 1, people


def test_tasks_of_the_year():
    office = Office()
    office.done("create", "--sample")
    head = "197201151998031003"                                                   # appraises five; his own plan is set

    def waiting(day):
        return {(task["kind"], task["period"]): task for task in
                office.done("list", "tasks", "--nip", head, "--date", day, "--format", "json").json() if task["period"]}
    assert ("realise", "q4") not in waiting("19-12-2026")                         # the days of a period begin on the 20th
    begun = waiting("21-12-2026")
    assert begun["realise", "q4"]["place"] == head + "/q4" and begun["open", "q4"]["count"] > 1, begun
    assert begun["feedback", "q4"]["basis"] == "Art. 19(2)", begun
    assert begun["open", "annual"]["due"] == "2027-01-31", begun
    office.done("--as", head, "open", "--year", "2026", "--period", "q4")
    assert ("open", "q4") not in waiting("21-12-2026")
    assert waiting("21-12-2026")["realise", "q4"]["count"] == 1
    late = {task["kind"]: task for task in office.done("list", "tasks", "--date", "20-02-2027", "--format", "json").json() if task["period"] == "q4"}
    assert late["unevaluated"]["count"] > 1 and late["unevaluated"]["urgency"] == "late", late
    assert late["organisation"]["page"] == "evaluation", late


if __name__ == "__main__":
    tap.main(sys.modules[__name__])
