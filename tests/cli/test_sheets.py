"""Lists as workbooks and CSV, and a unit's plans out to a spreadsheet and back: what changed, what is refused, all or nothing."""
import csv
import io
import re
import sys
import zipfile

import tap
from tap import Office

LISTS = ["staff", "units", "assignments", "plans", "evaluations", "organisations", "monitoring", "follow-ups", "receipts", "legacy",
         "holidays", "teams", "workblocks", "audit", "tasks"]


def sample():
    office = Office()
    office.done("create", "--sample")
    return office


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def write_csv(path, rows, fields=None):
    text = io.StringIO()
    writer = csv.DictWriter(text, fields or list(rows[0]), delimiter=";", extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        file.write(text.getvalue())


def write_xlsx(path, rows):
    """What Excel makes of it: inline texts, no ids of shared strings."""
    def cell(text):
        return '<c t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>' % text.replace("&", "&amp;").replace("<", "&lt;")
    body = "".join("<row>%s</row>" % "".join(cell(text) for text in row) for row in rows)
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="SKP" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>' % body,
    }
    with zipfile.ZipFile(path, "w") as book:
        for name, text in parts.items():
            book.writestr(name, text)


def sheet_xml(path):
    with zipfile.ZipFile(path) as book:
        return book.read("xl/worksheets/sheet1.xml").decode("utf-8")


def exported(office):
    office.done("export", "skp.csv", "--kind", "plans", "--year", "2026", "--force")
    states = {plan["nip"]: plan["state"] for plan in office.done("list", "plans", "--year", "2026", "--format", "json").json()}
    rows = read_csv("skp.csv")
    assert {row["NIP"].strip("'") for row in rows} == set(states)
    return [dict(row, STATUS=states[row["NIP"].strip("'")]) for row in rows]


def draft_rows(rows):
    """The rows of the first draft that has two results or more, as places in the file."""
    places = {}
    for place, row in enumerate(rows):
        if row["STATUS"] == "draft":
            places.setdefault(row["NIP"], []).append(place)
    return next(found for found in places.values() if len({rows[place]["ID HASIL KERJA"] for place in found}) > 1)


def show(office, row):
    return office.done("show", "plan", "--nip", row["NIP"].strip("'"), "--year", "2026").out


def dry(office, path):
    return office.run("import", path, "--kind", "plans", "--dry-run", "--format", "json").json()


def test_every_list_is_a_workbook_and_a_csv():
    office = sample()
    for kind in LISTS:
        table = office.done("list", kind, "--format", "csv").out
        for name in (kind + ".xlsx", kind + ".csv"):
            if not table:
                office.refused("list", kind, "--output", name, mentions=name)
                continue
            office.done("list", kind, "--output", name)
        if table:
            xml = sheet_xml(kind + ".xlsx")
            assert 'state="frozen"' in xml and "<autoFilter" in xml and "<f>" not in xml, kind
            assert len(re.findall("<row ", xml)) == len(read_csv(kind + ".csv")) + 1, kind


def test_numbers_and_days_are_cells_of_their_own():
    office = sample()
    office.done("list", "plans", "--year", "2026", "--output", "skp.xlsx")
    office.done("list", "holidays", "--year", "2026", "--output", "libur.xlsx")
    assert '<c r="C2"><v>2026</v></c>' in sheet_xml("skp.xlsx")
    assert re.search(r'<c r="A2" s="\d+" t="s">', sheet_xml("skp.xlsx"))             # a NIP is a text
    assert re.search(r'<c r="A2" s="\d+"><v>46023</v></c>', sheet_xml("libur.xlsx"))  # 1 January 2026


def test_what_is_there_stays():
    office = sample()
    with open("ada.xlsx", "w") as file:
        file.write("milik orang")
    office.refused("list", "staff", "--output", "ada.xlsx", mentions="--force")
    assert open("ada.xlsx").read() == "milik orang"
    office.done("list", "staff", "--output", "ada.xlsx", "--force")
    office.refused("list", "staff", "--output", "daftar.pdf", code=2, mentions="daftar.pdf")


def test_back_unchanged():
    office = sample()
    for name in ("skp.xlsx", "skp.csv"):
        office.done("export", name, "--kind", "plans", "--year", "2026")
        report = dry(office, name)
        assert report["changes"] == [] and report["rejected"] == [] and report["plans"] > 30, (name, report)


def test_three_edits_are_three_changes():
    office = sample()
    rows = exported(office)
    first = draft_rows(rows)
    rows[first[0]]["INDIKATOR"] = "Selesai paling lambat tanggal lima setiap bulan"
    rows[first[0]]["TARGET"] = "12"
    rows[first[-1]]["HASIL KERJA"] = "Hasil kerja yang ditulis kembali di lembar kerja"
    write_csv("ubah.csv", rows)
    before = show(office, rows[first[0]])
    report = dry(office, "ubah.csv")
    assert len(report["changes"]) == 1 and len(report["changes"][0]["changes"]) == 3, report
    assert show(office, rows[first[0]]) == before
    office.done("import", "ubah.csv", "--kind", "plans")
    after = show(office, rows[first[0]])
    assert "tanggal lima setiap bulan" in after and "ditulis kembali" in after
    assert "ubah.csv" in office.done("list", "audit").out
    assert dry(office, "ubah.csv")["changes"] == []


def test_sorted_and_moved_columns_change_nothing():
    office = sample()
    rows = exported(office)
    fields = list(reversed(rows[0]))
    rows.sort(key=lambda row: row["INDIKATOR"])
    write_csv("urut.csv", rows, fields)
    report = dry(office, "urut.csv")
    assert report["changes"] == [] and report["rejected"] == [], report


def test_a_column_taken_out_leaves_its_field():
    office = sample()
    rows = exported(office)
    write_csv("sempit.csv", rows, [field for field in rows[0] if field not in ("TARGET", "SATUAN", "PERSPEKTIF", "ASPEK", "JENIS")])
    assert dry(office, "sempit.csv")["changes"] == []
    write_csv("kurang.csv", rows, [field for field in rows[0] if field != "ID INDIKATOR"])
    assert dry(office, "kurang.csv")["file_error"] == "column-missing"


def test_added_and_removed():
    office = sample()
    rows = exported(office)
    first = draft_rows(rows)
    gone = rows[first[-1]]["ID HASIL KERJA"]
    new = dict(rows[first[0]], **{"ID HASIL KERJA": "", "ID INDIKATOR": "", "HASIL KERJA": "Hasil kerja baru", "INDIKATOR": "Ukuran baru", "TARGET": "3"})
    more = dict(rows[first[0]], **{"ID INDIKATOR": "", "INDIKATOR": "Ukuran tambahan"})
    kept = [row for row in rows if row["ID HASIL KERJA"] != gone]
    write_csv("tambah.csv", kept + [new, more])
    kinds = sorted(change["what"] for change in dry(office, "tambah.csv")["changes"][0]["changes"])
    assert "added" in kinds and "removed" in kinds, kinds
    office.done("import", "tambah.csv", "--kind", "plans")
    after = show(office, rows[first[0]])
    assert "Hasil kerja baru" in after and "Ukuran tambahan" in after
    assert rows[first[-1]]["HASIL KERJA"].strip("'") not in after


def test_merged_cells():
    office = sample()
    rows = exported(office)
    last = None
    for row in rows:
        same = last is not None and row["ID HASIL KERJA"] == last
        last = row["ID HASIL KERJA"]
        if same:
            for field in ("ID RENCANA", "NIP", "TAHUN", "ID HASIL KERJA", "HASIL KERJA", "JENIS", "HASIL KERJA ATASAN", "PEMBERI TUGAS"):
                row[field] = ""
    write_csv("gabung.csv", rows)
    report = dry(office, "gabung.csv")
    assert report["changes"] == [] and report["rejected"] == [], report


def test_what_is_set_is_refused_by_name():
    office = sample()
    rows = exported(office)
    place = next(i for i, row in enumerate(rows) if row["STATUS"] == "approved")
    draft = draft_rows(rows)[0]
    rows[place]["INDIKATOR"] = "Diubah sesudah ditetapkan"
    rows[draft]["INDIKATOR"] = "Diubah selagi draf"
    write_csv("tetap.csv", rows)
    before = show(office, rows[draft])
    office.refused("import", "tetap.csv", "--kind", "plans", mentions=rows[place]["NAMA"].split(",")[0])
    assert show(office, rows[draft]) == before        # all or nothing


def hostile(office, code, change):
    rows = exported(office)
    first = draft_rows(rows)
    change(rows, first)
    write_csv("rusak.csv", rows)
    report = dry(office, "rusak.csv")
    assert code in [fault["code"] for fault in report["rejected"]], (code, report["rejected"])
    before = show(office, rows[first[1]])
    office.refused("import", "rusak.csv", "--kind", "plans")
    assert show(office, rows[first[1]]) == before


def test_hostile_rows():
    office = sample()
    cases = {
        "unknown-id": lambda rows, at: rows[at[0]].update({"ID INDIKATOR": "01a20fea-0000-0000-0000-000000000000"}),
        "unknown-plan": lambda rows, at: rows[at[0]].update({"NIP": "1,98E+17"}),
        "doubled": lambda rows, at: rows.append(dict(rows[at[0]])),
        "formula": lambda rows, at: rows[at[0]].update({"TARGET": "=1+1"}),
        "word": lambda rows, at: rows[at[0]].update({"JENIS": "Lain"}),
    }
    for code, change in cases.items():
        hostile(office, code, change)
    hostile(office, "unknown-id", lambda rows, at: rows[at[0]].update({"ID RENCANA": next(row["ID RENCANA"] for row in rows if row["NIP"] != rows[at[0]]["NIP"])}))
    hostile(office, "unknown-id", lambda rows, at: rows[at[0]].update({"ID HASIL KERJA": next(row["ID HASIL KERJA"] for row in rows if row["NIP"] != rows[at[0]]["NIP"])}))
    hostile(office, "formula", lambda rows, at: rows[at[0]].update({"INDIKATOR": "#REF!"}))


def test_many_rows():
    office = sample()
    rows = exported(office)
    first = rows[draft_rows(rows)[0]]
    write_csv("banyak.csv", [dict(first, **{"ID INDIKATOR": "", "INDIKATOR": f"Ukuran {i}"}) for i in range(100000)])
    report = dry(office, "banyak.csv")
    assert [fault["code"] for fault in report["rejected"]] == ["too-many-rows"] and report["rows"] == 100000, report["rejected"][:3]


def test_from_excel():
    office = sample()
    rows = exported(office)
    first = draft_rows(rows)
    rows[first[0]]["INDIKATOR"] = "Ditulis & disimpan oleh Excel"
    write_xlsx("excel.xlsx", [list(rows[0])] + [list(row.values()) for row in rows])
    report = dry(office, "excel.xlsx")
    assert len(report["changes"]) == 1 and report["changes"][0]["changes"][0]["after"] == "Ditulis & disimpan oleh Excel", report


def test_no_sheet_of_plans():
    office = sample()
    office.done("export", "pegawai.csv", "--kind", "staff")
    assert dry(office, "pegawai.csv")["file_error"] == "header-not-recognised"
    with open("kosong.xlsx", "wb") as file:
        file.write(b"PK\x03\x04rusak")
    assert dry(office, "kosong.xlsx")["file_error"]
    office.refused("export", "skp.xlsx", "--kind", "plans", code=2)


if __name__ == "__main__":
    tap.main(sys.modules[__name__])
