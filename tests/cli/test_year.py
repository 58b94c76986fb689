"""A whole year by commands alone, each person in his own name and each step on its day: plan, action plan, log, evidence, feedback, three
periodic evaluations and the annual one, extended by letter; signed, delivered, objected against, decided, reported and followed up; then every paper of it."""
import json
import os
import sys

import tap
from tap import Office, data

KASUBDIT = "197811032005011006"
APPRAISER = "197209151998031005"
REVIEWER = "196804121993032004"
PEER = "197002281999032003"
WHOSE = ("--nip", KASUBDIT, "--year", "2026")
HR = None


class Year:
    """The office, on a day; `who` acts."""

    def __init__(self):
        self.office = Office()
        self.day = "2026-01-05"

    def on(self, day):
        self.day = day

    def run(self, who, *words):
        return self.office.done(*(("--as", who) if who else ()), *words, SASARAN_TODAY=self.day)

    def refused(self, who, *words):
        return self.office.refused(*(("--as", who) if who else ()), *words, SASARAN_TODAY=self.day)

    def set(self, who, kind, value):
        with open("isi.json", "w", encoding="utf-8") as file:
            json.dump(value, file)
        return self.run(who, "set", kind, "isi.json")

    def act(self, who, period, action, *options):
        return self.run(who, "act", action, *WHOSE, "--period", period, *options).out.strip()

    def show(self, period):
        return self.run(HR, "show", "evaluation", *WHOSE, "--period", period).json()

    def due(self):
        return [(row["action"], row["who"], row["due"]) for row in
                self.run(HR, "clock", "--nip", KASUBDIT, "--all", "--format", "json").json() if row["state"] != "reported"]


def plan(year):
    year.run(HR, "create", "--office", "Kementerian X", "--place", "Jakarta")
    for name in ("units-contoh-peraturan.csv", "pegawai-contoh-peraturan.csv"):
        year.run(HR, "import", data("staff", name))
    for day, name in (("17-02-2026", "Tahun Baru Imlek"), ("20-03-2026", "Idul Fitri"), ("08-03-2027", "Nyepi"), ("10-03-2027", "Idul Fitri")):
        year.run(HR, "set", "holiday", day, name)
    year.run(KASUBDIT, "set", "plan", data("plans", "kasubdit-ii-kuantitatif-ja.json"))
    year.on("2026-01-12")
    year.run(KASUBDIT, "act", "submit", *WHOSE)
    year.refused(KASUBDIT, "act", "approve", *WHOSE, "--date", "14-01-2026")
    year.on("2026-01-14")
    year.run(APPRAISER, "act", "approve", *WHOSE, "--date", "14-01-2026")


def steps(year, period, text, time):
    year.set(KASUBDIT, "actions", {"nip": KASUBDIT, "year": 2026, "period": period,
                                   "actions": [{"result": 0, "text": text, "target": "1 dokumen", "time": time}]})


def predicate(year, period, word, date):
    unit = next(row["unit"] for row in year.run(HR, "list", "staff", "--format", "json").json() if row["nip"] == APPRAISER)
    year.set(HR, "organisation", {"unit": unit, "year": 2026, "period": period, "predicate": word, "basis": "Rencana aksi PK",
                                  "number": f"B/{period}/2026", "date": date})


def work(year, period, month, number):
    """What is done, shown and said in a quarter."""
    steps(year, period, f"Rancangan fitur {number}", f"bulan {month}")
    year.run(KASUBDIT, "log", f"Fitur {number} diuji", "--date", f"10-{month:02}-2026", "--result", "0", "--indicator", "0")
    with open(f"berita-acara-{number}.txt", "w", encoding="utf-8") as file:
        file.write(f"Fitur {number} diterima")
    year.run(KASUBDIT, "evidence", "add", f"berita-acara-{number}.txt", *WHOSE, "--period", period, "--result", "0", "--indicator", "0")
    for who, role, say in ((APPRAISER, "leader", "Pertahankan"), (PEER, "peer", "Mudah diajak bekerja sama")):
        value = {"nip": KASUBDIT, "year": 2026, "date": f"2026-{month:02}-12", "giver": "Pimpinan" if role == "leader" else "Rekan kerja setingkat",
                 "giver_nip": who, "role": role, "text": f"{say} ({number})", "polarity": "positive", "hidden": role == "peer"}
        year.set(who, "feedback", {**value, **({"result": 0, "indicator": 0} if role == "leader" else {"behaviour": "kolaboratif"})})


def tell(year, period, words):
    """The employee takes his log in, says the rest, and hands it in."""
    year.run(KASUBDIT, "collect", *WHOSE, "--period", period, "--log")
    value = year.show(period)
    for row in value["realisations"]:
        row["text"] = row["text"] or words
        row["evidence_note"] = None if row["evidence"] else "Bukti ada di unit"
    year.set(KASUBDIT, "evaluation", value)
    assert year.act(KASUBDIT, period, "realise") == "realised"


def rate(year, period, result, behaviour):
    assert year.run(APPRAISER, "collect", *WHOSE, "--period", period).out.strip() == "2"
    for row in year.run(APPRAISER, "suggest", *WHOSE, "--period", period).json()["missing"]:
        assert row["severity"] != "must" or row["path"] in ("result_rating", "behaviour_rating", "notes"), row
    year.refused(KASUBDIT, "act", "rate", *WHOSE, "--period", period, "--result-rating", "above", "--behaviour-rating", "above")
    assert year.act(APPRAISER, period, "rate", "--result-rating", result, "--behaviour-rating", behaviour, "--departure", "Dilihat dari peran") == "rated"


def sign(year, period, signed, received, returned):
    value = year.show(period)
    year.set(APPRAISER, "evaluation", {**value, "notes": "Lanjutkan uji berkala"})
    for who, action, day in ((APPRAISER, "finalise", signed), (APPRAISER, "deliver", received), (KASUBDIT, "acknowledge", returned)):
        year.on("-".join(reversed(day.split("-"))))
        year.act(who, period, action, "--date", day)


def quarter(year, number, month, closes, signed, received, returned, reported):
    period = f"q{number}"
    year.on(f"2026-{month:02}-12")
    work(year, period, month, number)
    year.on(f"2026-{month:02}-22")
    year.run(HR, "open", "--year", "2026", "--period", period)
    tell(year, period, f"Tercapai pada triwulan {number}")
    assert ("finalise", "appraiser", closes) in year.due(), year.due()
    year.refused(APPRAISER, "act", "rate", *WHOSE, "--period", period, "--result-rating", "meets", "--behaviour-rating", "meets")
    predicate(year, period, "baik", f"2026-{month:02}-22")
    rate(year, period, "meets", "meets")
    sign(year, period, signed, received, returned)
    year.on("-".join(reversed(reported.split("-"))))
    assert year.act(APPRAISER, period, "report", "--date", reported) == "reported"
    shown = year.show(period)
    assert shown["predicate"] == "baik" and f"Fitur {number} diuji" in shown["realisations"][0]["text"], shown
    assert shown["realisations"][0]["evidence"] == [f"berita-acara-{number}.txt"], shown["realisations"][0]


def confide(year):
    """What is said in confidence is not in the evaluation, nor on any paper."""
    year.on("2026-08-03")
    with open("konseling.json", "w", encoding="utf-8") as file:
        json.dump({"nip": KASUBDIT, "year": 2026, "kind": "report", "date": "2026-08-03", "by": "Direktur II", "by_nip": APPRAISER, "named": [],
                   "values": ["harmonis"], "problem": "Sering marah"}, file)
    one = year.run(APPRAISER, "counselling", "add", "konseling.json").out.strip()
    year.run(KASUBDIT, "counselling", "show", one)
    year.refused(PEER, "counselling", "show", one)


def annual(year):
    year.on("2026-12-21")
    work(year, "annual", 12, "akhir")
    year.run(HR, "open", "--year", "2026", "--period", "annual")
    tell(year, "annual", "Tercapai dalam setahun")
    assert ("finalise", "appraiser", "2027-01-31") in year.due()
    year.on("2027-01-25")
    year.run(HR, "extend", "--year", "2026", "--until", "05-02-2027", "--number", "B/9/2027", "--date", "22-01-2027")
    assert ("finalise", "appraiser", "2027-02-05") in year.due()
    predicate(year, "annual", "baik", "2027-01-20")
    year.on("2027-02-01")
    year.refused(REVIEWER, "act", "take-over", *WHOSE, "--period", "annual")                # the appraiser's days go on
    assert year.run(APPRAISER, "collect", *WHOSE).out.strip() == "8"                        # a fresh review of all that was said in the year
    year.act(APPRAISER, "annual", "rate", "--result-rating", "meets", "--behaviour-rating", "below", "--departure", "Peran sehari-hari")
    with open("berita-acara-akhir-2.txt", "w", encoding="utf-8") as file:
        file.write("Terlambat")
    late = year.run(KASUBDIT, "evidence", "add", "berita-acara-akhir-2.txt", *WHOSE, "--result", "1").out.strip()
    year.set(APPRAISER, "evaluation", {**year.show("annual"), "notes": "Perbaiki kerja sama"})
    told = year.run(APPRAISER, "act", "finalise", *WHOSE, "--period", "annual", "--date", "01-02-2027")
    assert "berita-acara-akhir-2.txt" in told.err, told.err
    year.refused(KASUBDIT, "evidence", "remove", late)                                      # it is signed
    assert year.due()[0] == ("deliver", "appraiser", "2027-02-19"), year.due()
    year.on("2027-02-03")
    year.act(APPRAISER, "annual", "deliver", "--date", "03-02-2027")
    assert ("object", "employee", "2027-02-23") in year.due(), year.due()


def objection(year):
    year.on("2027-02-10")
    year.act(KASUBDIT, "annual", "acknowledge", "--date", "10-02-2027")
    assert year.act(KASUBDIT, "annual", "object", "--note", "Kerja sama dinilai baik oleh rekan", "--date", "10-02-2027") == "objected"
    assert [row[:2] for row in year.due()] == [("explain", "appraiser"), ("decide", "reviewing-superior")], year.due()
    year.refused(KASUBDIT, "act", "decide", *WHOSE, "--period", "annual", "--outcome", "upheld", "--note", "x", "--date", "11-02-2027")
    year.on("2027-02-12")
    year.act(APPRAISER, "annual", "explain", "--note", "Dua kali terlambat memberi kabar", "--date", "12-02-2027")
    assert year.act(REVIEWER, "annual", "decide", "--outcome", "changed", "--result-rating", "meets", "--behaviour-rating", "meets", "--note",
                    "Umpan balik rekan dipertimbangkan", "--recommendation", "Dialog bulanan", "--date", "12-02-2027") == "decided"
    shown = year.show("annual")
    assert shown["predicate"] == "baik" and shown["document"]["decision"]["behaviour_rating_before"] == "below", shown["document"]
    year.on("2027-02-16")
    assert year.act(APPRAISER, "annual", "report", "--date", "16-02-2027") == "reported"
    assert year.run(HR, "show", "plan", *WHOSE).json()["state"] == "closed"
    year.refused(KASUBDIT, "act", "object", *WHOSE, "--period", "annual", "--note", "lagi", "--date", "16-02-2027")


def follow(year):
    """What the signed document gives cause for is taken up by a person, and done."""
    def standing():
        rows = year.run(HR, "list", "follow-ups", "--nip", KASUBDIT, "--year", "2026", "--period", "annual", "--format", "json").json()
        return {row["kind"]: row["standing"] for row in rows}

    which = (*WHOSE, "--period", "annual", "--kind", "recommendation")
    assert standing()["recommendation"] == "proposed", standing()
    year.refused(KASUBDIT, "follow-up", "take", *which)
    year.run(HR, "follow-up", "take", *which, "--owner", APPRAISER, "--action", "Dialog bulanan", "--due", "30-06-2027")
    assert standing()["recommendation"] == "open", standing()
    year.on("2027-06-15")
    year.run(APPRAISER, "follow-up", "done", *which, "--note", "Lima kali dialog", "--date", "15-06-2027")
    assert standing()["recommendation"] == "done", standing()


def papers(year):
    os.mkdir("cetak")
    year.run(HR, "print", "--form", "all", *WHOSE, "--output", "cetak")
    words = " ".join(" ".join(tap.pdf_text(os.path.join("cetak", name)).split()) for name in sorted(os.listdir("cetak")))
    for wanted in ("SASARAN KINERJA PEGAWAI", "RENCANA AKSI", "Rancangan fitur 1", "HASIL EVALUASI KINERJA PEGAWAI", "DOKUMEN EVALUASI KINERJA PEGAWAI",
                   "berita-acara-3.txt", "Pertahankan (2)", "Kerja sama dinilai baik oleh rekan", "Dua kali terlambat memberi kabar", "Dialog bulanan",
                   "1 Februari 2027", "10 Februari 2027", "12 Februari 2027"):
        assert wanted in words, wanted
    assert "Sering marah" not in words
    assert "Kepala Dinas" not in words                                                      # who gave what is hidden is told nowhere


def chain(year):
    assert year.run(HR, "check", "--full").out.strip() == "baik"
    rows = year.run(HR, "list", "audit", "--format", "json").json()
    told = [row["action"] for row in reversed(rows) if row["label"] == f"{KASUBDIT} 2026 annual" and row["action"] not in ("add", "edit")]
    assert told == ["open", "realise", "rate", "finalise", "deliver", "acknowledge", "object", "explain", "decide", "report"], told
    year.run(HR, "backup", "cadangan.sasaran")
    assert Office("cadangan.sasaran").done("check", "--full").out.strip() == "baik"


def test_a_year():
    year = Year()
    plan(year)
    quarter(year, 1, 3, "2026-04-14", "08-04-2026", "10-04-2026", "13-04-2026", "20-04-2026")
    quarter(year, 2, 6, "2026-07-14", "08-07-2026", "10-07-2026", "13-07-2026", "20-07-2026")
    confide(year)
    quarter(year, 3, 9, "2026-10-14", "08-10-2026", "12-10-2026", "14-10-2026", "20-10-2026")
    annual(year)
    objection(year)
    follow(year)
    papers(year)
    chain(year)


if __name__ == "__main__":
    tap.main(sys.modules[__name__])
