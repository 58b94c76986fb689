"""The library, and a sheet of results into a plan, through the CLI."""
import sys

import tap
from tap import Office

NIP = "199307092019031013"
SHEET = ("Jabatan;Unit Kerja;Rencana Hasil Kerja;Indikator;Target\n"
         "Arsiparis;Sekretariat;Tertatanya arsip dinas sejak 1980;Jumlah berkas;120 berkas\n"
         ";;;Waktu penataan;30 Juni 2026\n"
         "Bendahara;Sekretariat;Tersusunnya laporan kas;Jumlah laporan;12 laporan\n")
RESULTS = ("No;Rencana hasil kerja;Indikator;Target;Satuan\n"
           "1;Tersedianya gambar rencana jalan;Jumlah gambar;12;dokumen\n"
           ";;Ketepatan waktu;100;%\n"
           "2;Terawasinya pekerjaan jalan;Jumlah ruas;8;ruas\n")


def sample():
    office = Office()
    office.done("create", "--sample")
    return office


def write(name, text):
    with open(name, "w", encoding="utf-8") as file:
        file.write(text)
    return name


def find(office, text, *options):
    return office.done("library", "find", text, *options, "--format", "json").json()


def test_approved_plans_are_in_it():
    office = sample()
    found = find(office, "antap jalan")
    assert found and "jalan" in found[0]["result"]["text"].lower() and found[0]["used"] > 0, found[:1]
    before = len(find(office, "jalan", "--limit", "500"))
    office.done("library", "rebuild")
    assert len(find(office, "jalan", "--limit", "500")) == before
    assert find(office, "kata yang tidak ada xyz") == []


def test_a_post_comes_first():
    office = sample()
    position = find(office, "laporan")[0]["position"]
    for entry in find(office, "", "--position", position):
        assert entry["position"] == position, entry
    assert find(office, "a", "--position", position)[0]["position"] == position


def test_import():
    office = sample()
    path = write("pustaka.csv", SHEET)
    said = office.done("library", "import", path, "--dry-run", "--format", "json").json()
    assert said["count"] == {"results": 2, "indicators": 3}, said["count"]
    assert [column["role"] for column in said["columns"]] == ["position", "work_unit", "result", "indicator", "target"]
    assert find(office, "arsip 1980") == []
    office.done("library", "import", path)
    entry, = find(office, "arsip 1980")
    assert entry["source"] == "pustaka.csv" and entry["position"] == "Arsiparis" and len(entry["result"]["indicators"]) == 2, entry
    assert entry["result"]["indicators"][0]["unit"] == "berkas", entry
    again = office.done("library", "import", path)
    assert "0 baru" in again.out or "0 new" in again.out, again.out
    assert any("library" in row["label"] or "pustaka.csv" in row["label"]
               for row in office.done("list", "audit", "--format", "json").json())


def test_results_into_a_plan():
    office = sample()
    path = write("rhk.csv", RESULTS)
    where = ("--kind", "results", "--nip", NIP, "--year", "2030")
    office.done("import", path, *where, "--dry-run")
    office.refused("show", "plan", "--nip", NIP, "--year", "2030")
    office.done("import", path, *where)
    plan = office.done("show", "plan", "--nip", NIP, "--year", "2030").json()
    assert [result["text"] for result in plan["results"]] == ["Tersedianya gambar rencana jalan", "Terawasinya pekerjaan jalan"], plan
    assert plan["results"][0]["indicators"][1]["unit"] == "%" and plan["appraiser"], plan
    assert "2" in office.done("import", path, *where).err          # there already
    assert office.done("show", "plan", "--nip", NIP, "--year", "2030").json() == plan


def test_refused():
    office = sample()
    path = write("rhk.csv", RESULTS)
    office.refused("import", path, "--kind", "results", code=2, mentions="--nip")
    office.refused("import", path, "--kind", "results", "--nip", "1", "--year", "2030")
    office.refused("library", "import", write("kosong.csv", ""))
    office.refused("library", "import", "tidak-ada.csv")
    office.refused("library", code=2)
    office.refused("library", "buy", "x", code=2)
    approved = next(row for row in office.done("list", "plans", "--year", "2026", "--state", "approved", "--format", "json").json())
    office.refused("import", path, "--kind", "results", "--nip", approved["nip"], "--year", "2026")


tap.main(sys.modules[__name__])
