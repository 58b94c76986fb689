"""Every form of a person and year, through the real program: what is recorded stands on paper, what is not is for the pen, nobody prints
what is not for him."""
import json
import os
import re
import subprocess
import sys

import tap
from tap import Office, data

KASUBDIT = "197811032005011006"
APPRAISER = "197209151998031005"
PEER = "197002281999032003"
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


def save(office, kind, value, *who):
    with open("catatan.json", "w", encoding="utf-8") as file:
        json.dump({"nip": KASUBDIT, "year": 2026, **value}, file)
    office.done(*who, "set", kind, "catatan.json")


def words(path):
    text = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, encoding="utf-8").stdout
    return " ".join(text.split())


def has(path, *wanted):
    said = words(path)
    for one in wanted:
        assert one in said, (one, said)


COACHING = {"kind": "coaching", "date": "2026-05-04", "by": "Ir. Sigit Prabowo, M.Sc.", "by_nip": APPRAISER, "options": "Meminta data lebih awal",
            "rows": [{"part": "goals", "cells": ["IKI 1", "60%", "80%", "Jemput bola"]}]}
COMPETENCE = {"kind": "competence", "date": "2026-06-02", "by": "Ir. Sigit Prabowo, M.Sc.", "by_nip": APPRAISER, "recommendation": "Pelatihan teknis",
              "rows": [{"part": "competences", "cells": ["manajerial", "Kerjasama", "4", "Dipercaya tim"]}]}


def test_records():
    office = office_with_plan()
    office.done("print", "--form", "b.1.1", *WHOSE, "--output", "aksi-pena.pdf")
    has("aksi-pena.pdf", "Rencana Aksi:")
    save(office, "actions", {"period": "q1", "actions": [{"result": 0, "text": "Uji fitur", "target": "1 laporan", "realisation": "Laporan jadi", "evidence": ["notula"]}]})
    save(office, "actions", {"period": "q2", "actions": [{"result": 0, "text": "Pasang fitur"}]})
    office.done("print", "--form", "b.1.1", *WHOSE, "--output", "aksi.pdf")
    has("aksi.pdf", "Triwulan I:", "Uji fitur (target: 1", "Pasang fitur")
    office.done("print", "--form", "b.1.1", *WHOSE, "--period", "q2", "--output", "aksi-q2.pdf")
    assert "Uji fitur" not in words("aksi-q2.pdf") and "Pasang fitur" in words("aksi-q2.pdf")
    office.done("print", "--form", "b.1.2", *WHOSE, "--period", "q1", "--output", "catatan.pdf")      # before anything is evaluated
    has("catatan.pdf", "Laporan jadi (bukti: notula)")
    office.refused("print", "--form", "b.1.2", *WHOSE, "--period", "q3", "--output", "kosong.pdf", mentions="Triwulan III")
    office.done("print", "--form", "b.1.6", *WHOSE, "--output", "pena.pdf")
    has("pena.pdf", "…………")
    office.refused("print", "--form", "guidance", *WHOSE, "--output", "kosong.pdf")
    save(office, "guidance", COACHING)
    save(office, "guidance", COMPETENCE)
    office.done("print", "--form", "guidance", *WHOSE, "--output", "bimbingan.pdf")
    has("bimbingan.pdf", "Jemput bola", "Meminta data lebih awal", "4 Mei 2026", "Dipercaya tim", "Pelatihan teknis", "DESKRIPSI SKALA PENILAIAN")
    assert "MENTORING" not in words("bimbingan.pdf")
    office.refused("--as", PEER, "print", "--form", "guidance", *WHOSE, "--output", "bukan.pdf")
    office.refused("print", "--form", "b.1.99", *WHOSE, "--output", "bukan.pdf", code=2, mentions="b.1.10")


def test_all():
    office = office_with_plan()
    save(office, "actions", {"period": "q1", "actions": [{"result": 0, "text": "Uji fitur"}]})
    save(office, "guidance", COACHING)
    office.done("set", "evaluation", data("evaluations", "kasubdit-ii-kuantitatif-ja.json"))
    office.done("print", "--form", "all", *WHOSE, "--output", "berkas")
    path = f"berkas/Berkas_2026_{KASUBDIT}_I_Made_Wiradharma_S_T_M_Eng.pdf"
    has(path, "SASARAN KINERJA PEGAWAI", "LAMPIRAN SASARAN", "RENCANA AKSI", "PENDOKUMENTASIAN KINERJA", "PELAKSANAAN COACHING", "REKAMAN INFORMASI",
        "HASIL EVALUASI KINERJA PEGAWAI", "DOKUMEN EVALUASI KINERJA PEGAWAI")
    assert "MENTORING" not in words(path) and "LAPORAN PERMASALAHAN" not in words(path)
    office.done("print", "--form", "all", *WHOSE, "--period", "q1", "--output", "q1.pdf")
    assert "HASIL EVALUASI" not in words("q1.pdf") and "PENDOKUMENTASIAN" in words("q1.pdf")


def test_credit():
    office = Office()
    office.done("create", "--sample")
    nip = "198306182009021010"
    whose = ("--nip", nip, "--year", "2026")
    sheet = office.done("credit", *whose).json()
    said = sheet["cumulative"]["decimals_3"].replace(".", ",")
    for code, title in (("ak-konversi", "KONVERSI PREDIKAT KINERJA"), ("ak-akumulasi", "AKUMULASI ANGKA KREDIT"), ("ak-penetapan", "PENETAPAN ANGKA KREDIT")):
        office.done("print", "--form", code, *whose, "--output", f"{code}.pdf")
        has(f"{code}.pdf", title, "DINAS PEKERJAAN UMUM DAN PENATAAN RUANG", "Rangga Wirasatya Nugraha", nip)
    has("ak-penetapan.pdf", said)
    office.done("print", "--form", "credit", *whose, "--output", "semua.pdf")
    has("semua.pdf", "KONVERSI", "AKUMULASI", "PENETAPAN")
    office.refused("print", "--form", "ak-konversi", *whose, "--period", "q1", "--output", "kosong.pdf", mentions="angka kredit")
    office.refused("print", "--form", "credit", "--nip", "196805171994031002", "--year", "2026", "--output", "bukan.pdf", mentions="angka kredit")


def test_unit_papers():
    office = Office()
    office.done("create", "--sample")
    asked = ("--year", "2026", "--period", "q3")
    for code, title in (("penetapan-predikat", "PENETAPAN CAPAIAN KINERJA ORGANISASI"), ("laporan", "LAPORAN EVALUASI KINERJA PEGAWAI"),
                        ("tanda-terima", "TANDA TERIMA DOKUMEN EVALUASI")):
        office.done("print", "--form", code, *asked, "--unit", "UNOR-30", "--output", f"{code}.pdf")
        has(f"{code}.pdf", title, "BIDANG CIPTA KARYA", "TRIWULAN III TAHUN 2026")
        office.done("print", "--form", code, *asked, "--all", "--output", "unit")
    assert len(os.listdir("unit")) > 12
    has("laporan.pdf", "Belum dievaluasi".upper(), "REKOMENDASI DAN TINDAK LANJUT", "Ahmad Fauzan Nu’man")
    # In confidence, or the office's own: neither is on it, though both are there.
    office.done("setting", "index", "on")
    office.done("print", "--form", "laporan", *asked, "--unit", "UNOR-00", "--output", "kantor.pdf")
    said = words("kantor.pdf").lower()
    for hidden in ("konseling", "indeks", "counselling"):
        assert hidden not in said, hidden
    # For its head and those above, for nobody else.
    head = next(u["head"] for u in office.done("list", "units", "--format", "json").json() if u["id"] == "UNOR-20")
    office.done("--as", head, "print", "--form", "laporan", *asked, "--unit", "UNOR-20", "--output", "bina.pdf")
    office.refused("--as", head, "print", "--form", "laporan", *asked, "--unit", "UNOR-30", "--output", "bukan.pdf")
    assert not os.path.exists("bukan.pdf")
    office.refused("print", "--form", "penetapan-predikat", "--year", "2026", "--unit", "UNOR-30", "--output", "bukan.pdf", mentions="UNOR-30")
    office.refused("print", "--form", "laporan", *asked, "--nip", head, "--output", "bukan.pdf", code=2, mentions="--unit")
    office.refused("print", "--form", "laporan", *asked, "--unit", "UNOR-30", "--output", "laporan.pdf", mentions="laporan.pdf")


def test_dialogue():
    office = Office()
    office.done("create", "--sample")
    whose = ("--nip", "198306182009021010", "--year", "2026", "--period", "q3")
    told = office.done("show", "evaluation", *whose).json()["realisations"][0]["text"]
    office.done("print", "--form", "lembar-dialog", *whose, "--output", "dialog.pdf")
    has("dialog.pdf", "LEMBAR DIALOG KINERJA", "PERIODE: TRIWULAN III", "POKOK PEMBICARAAN", "KESEPAKATAN", told[:25])
    assert "PREDIKAT" not in words("dialog.pdf") and "RATING" not in words("dialog.pdf")
    office.done("print", "--form", "all", *whose, "--output", "semua.pdf")
    assert "LEMBAR DIALOG" not in words("semua.pdf")
    # What to speak of rests on marks: not for the employee while they can still change.
    rated = next(e["nip"] for e in office.done("list", "evaluations", "--year", "2026", "--period", "q3", "--state", "rated", "--format", "json").json())
    asked = ("print", "--form", "lembar-dialog", "--nip", rated, "--year", "2026", "--period", "q3", "--output")
    office.done(*asked, "penilai.pdf")
    office.done("--as", rated, *asked, "pegawai.pdf")
    assert "1. " in words("penilai.pdf").split("POKOK PEMBICARAAN")[1].split("KESEPAKATAN")[0]
    assert "1. " not in words("pegawai.pdf").split("POKOK PEMBICARAAN")[1].split("KESEPAKATAN")[0]
    office.done("print", "--blank", "--form", "lembar-dialog", "--output", "kosong.pdf")


def test_receipts():
    office = Office()
    office.done("create", "--sample")
    asked = ("list", "receipts", "--year", "2026", "--period", "q3")
    rows = office.done(*asked, "--format", "json").json()
    states = {row["receipt"] for row in rows}
    assert states == {"waiting", "handed-over", "returned"}, states
    one = next(row for row in rows if row["receipt"] == "waiting")
    whose = ("--nip", one["nip"], "--year", "2026", "--period", "q3")
    office.done("act", "deliver", *whose, "--date", "20-10-2026")
    now = next(row for row in office.done(*asked, "--format", "json").json() if row["nip"] == one["nip"])
    assert (now["receipt"], now["handed_over"], now["returned"]) == ("handed-over", "2026-10-20", None)
    office.done("act", "acknowledge", *whose, "--date", "22-10-2026")
    kept = office.done(*asked, "--state", "returned", "--find", one["nip"], "--format", "json").json()
    assert [row["returned"] for row in kept] == ["2026-10-22"]
    office.refused(*asked, "--state", "entah", code=2)


def test_all_24_of_the_sample():
    office = Office()
    office.done("create", "--sample")
    said = ""
    for year in ("2025", "2026"):
        office.run("print", "--form", "all", "--year", year, "--all", "--output", f"semua-{year}.pdf")     # some have no plan: 3
        said += subprocess.run(["pdftotext", "-raw", f"semua-{year}.pdf", "-"], check=True, capture_output=True, encoding="utf-8").stdout
    printed = set(re.findall(r"^([A-D]\.1\.\d+|AK-[A-Z]+) · \d{18} · ", said, re.MULTILINE))
    wanted = {f"A.1.{n}" for n in range(1, 9)} | {f"B.1.{n}" for n in range(1, 10)} | {f"{letter}.1.{n}" for letter in "CD" for n in range(1, 4)}
    assert printed - {"AK-KONVERSI", "AK-AKUMULASI", "AK-PENETAPAN"} == wanted, wanted ^ printed
    assert {"AK-KONVERSI", "AK-AKUMULASI", "AK-PENETAPAN"} <= printed
    # The one in confidence: by its code, for whom it names.
    office.done("--as", "197710272003122002", "print", "--form", "b.1.10", "--year", "2026", "--nip", "198901312014011034", "--output", "b110.pdf")
    has("b110.pdf", "Arahan kepada juru ukur berubah")


def test_credit_for_the_pen():
    office = office_with_plan()
    for code, title in (("ak-konversi", "KONVERSI PREDIKAT KINERJA"), ("ak-akumulasi", "AKUMULASI"), ("ak-penetapan", "PENETAPAN ANGKA KREDIT")):
        office.done("print", "--blank", "--form", code, "--output", f"{code}.pdf")
        has(f"{code}.pdf", title, "Nomor Seri Karpeg")


if __name__ == "__main__":
    tap.main(sys.modules[__name__])
