"""The register of prints: what went out, what came back signed, and whether a paper is genuine."""
import json
import os
import sys

import tap
from tap import Office

YEAR = ("--year", "2026")


def sample():
    office = Office()
    office.done("create", "--sample")
    return office


def plans(office, state="approved"):
    return office.done("list", "plans", *YEAR, "--state", state, "--format", "json").json()


def printed(office, *arguments):
    return office.done("list", "printed", *arguments, "--format", "json").json()


def print_plan(office, nip, *arguments, output="skp.pdf"):
    office.done("print", "--form", "skp", *YEAR, "--nip", nip, "--output", output, "--force", *arguments)


def test_printing_enters_the_register():
    office = sample()
    nip = plans(office)[0]["nip"]
    print_plan(office, nip)
    rows = printed(office)
    assert rows and all(row["nip"] == nip and row["copies"] == 1 and row["file"] == "skp.pdf" for row in rows)
    plan = next(row for row in rows if row["form"] in ("A.1.1", "A.1.2", "A.1.6", "A.1.7"))
    assert plan["standing"] == "out" and plan["code"] == plan["checksum"][:12] and plan["code"] in tap.pdf_text("skp.pdf")
    # Printed again it is the same document, once more.
    print_plan(office, nip)
    assert [row["copies"] for row in printed(office)] == [2] * len(rows)


def test_a_sheet_comes_back():
    office = sample()
    first, second = [row["nip"] for row in plans(office)[:2]]
    print_plan(office, first)
    print_plan(office, second)
    codes = [row["code"] for row in printed(office, "--state", "out")]
    assert len(codes) >= 2
    spelled = f"{codes[0][:4].upper()}-{codes[0][4:8]} {codes[0][8:]}"
    office.done("receive", spelled, "--date", "20-11-2026")
    row = next(row for row in printed(office) if row["code"] == codes[0])
    assert row["standing"] == "back" and row["returned"] == "2026-11-20" and row["returned_by"]
    assert codes[0] not in [row["code"] for row in printed(office, "--state", "out")]
    office.refused("receive", codes[0], mentions=codes[0])
    office.refused("receive", codes[1], "--date", "31-12-2030")
    # Of a batch what can be ticked is ticked.
    result = office.run("receive", codes[0], codes[1], "0000000000")
    assert result.code == 3 and "0000000000" in result.err and codes[0] in result.err
    office.done("receive", codes[0], "--undo")
    assert codes[0] in [row["code"] for row in printed(office, "--state", "out")]
    office.refused("receive", "xyz", code=2)


def test_a_draft_is_not_awaited():
    office = sample()
    nip = plans(office, "draft")[0]["nip"]
    print_plan(office, nip)
    row = printed(office)[0]
    assert row["open"] and row["standing"] == "loose"
    office.refused("receive", row["code"], mentions=row["code"])


def test_a_scan_is_kept():
    office = sample()
    print_plan(office, plans(office)[0]["nip"])
    code = printed(office, "--state", "out")[0]["code"]
    with open("pindai.pdf", "wb") as file:
        file.write(b"%PDF-1.4\n" + bytes(range(256)) * 5000)
    office.refused("scan", code, "pindai.pdf", mentions=code)
    office.done("receive", code)
    office.done("scan", code, "pindai.pdf")
    os.mkdir("keluar")
    office.done("scan", code, "--output", "keluar")
    with open("pindai.pdf", "rb") as one, open("keluar/pindai.pdf", "rb") as other:
        assert one.read() == other.read()
    office.refused("scan", code, "--output", "keluar")
    office.done("check", "--full")


def test_papers_are_told_apart():
    office = sample()
    nip = plans(office)[0]["nip"]
    print_plan(office, nip)
    code = printed(office)[0]["code"]
    found = office.done("check-paper", "skp.pdf", "--format", "json").json()
    assert found["verdict"] == "ours" and all(one["still"] and one["nip"] == nip for one in found["documents"])
    assert office.done("check-paper", code, "--format", "json").json()["documents"][0]["code"] == code
    # One byte.
    with open("skp.pdf", "rb") as file:
        data = bytearray(file.read())
    data[-200] ^= 1
    with open("ubah.pdf", "wb") as file:
        file.write(data)
    result = office.run("check-paper", "ubah.pdf", "--format", "json")
    assert result.code == 1 and result.json()["verdict"] == "altered" and result.json()["documents"][0]["nip"] == nip
    with open("lain.pdf", "wb") as file:
        file.write(b"%PDF-1.4\n/Keywords (bukan kode)\n")
    for what in ("lain.pdf", "0123456789ab"):
        result = office.run("check-paper", what, "--format", "json")
        assert result.code == 1 and result.json() == {"verdict": "unknown", "documents": []}
    office.refused("check-paper", "tidak ada.pdf")


def test_what_changed_since_is_said():
    office = sample()
    nip = plans(office)[0]["nip"]
    print_plan(office, nip)
    code = printed(office)[0]["code"]
    office.done("setting", "office", "Dinas yang Berganti Nama")
    found = office.done("check-paper", code, "--format", "json").json()
    assert found["verdict"] == "ours" and not found["documents"][0]["still"]


def test_a_merged_file_holds_all():
    office = sample()
    office.run("print", "--form", "skp", *YEAR, "--all", "--output", "semua.pdf")
    rows = printed(office)
    assert len(rows) > 40 and len({row["file_sha256"] for row in rows}) == 1
    found = office.done("check-paper", "semua.pdf", "--format", "json").json()
    assert len(found["documents"]) == len(rows) and all(one["still"] for one in found["documents"])


def test_others_see_their_own():
    office = sample()
    mine, other = [row["nip"] for row in plans(office)[:2]]
    print_plan(office, mine)
    print_plan(office, other)
    assert {row["nip"] for row in printed(Seen(office, mine))} == {mine}
    code = next(row["code"] for row in printed(office) if row["nip"] == other and row["to_sign"])
    office.refused("--as", mine, "receive", code)


def test_what_is_not_back_is_listed():
    office = sample()
    assert "kembali" in office.done("print", "--outstanding", *YEAR, "--output", "belum.pdf").err and not os.path.exists("belum.pdf")
    first, second = [row["nip"] for row in plans(office)[:2]]
    print_plan(office, first)
    print_plan(office, second)
    rows = printed(office, "--state", "out")
    back = next(row for row in rows if row["nip"] == first)
    office.done("receive", back["code"])
    office.done("print", "--outstanding", *YEAR, "--output", "belum.pdf")
    text = tap.pdf_text("belum.pdf")
    spelled = ["-".join(row["code"][at:at + 4] for at in (0, 4, 8)) for row in rows if row["code"] != back["code"]]
    assert spelled and all(code in text for code in spelled) and second in text
    assert f"{back['code'][:4]}-{back['code'][4:8]}" not in text
    office.refused("print", "--outstanding", *YEAR, "--output", "belum.pdf", mentions="belum.pdf")
    # A list is no document: it is not in the register itself.
    assert len(printed(office)) == len(rows)


def test_a_cover_lists_the_run():
    office = sample()
    office.run("print", "--form", "skp", *YEAR, "--all", "--output", "semua.pdf", "--cover")
    rows, text = printed(office), tap.pdf_text("semua.pdf")
    assert "DAFTAR DOKUMEN YANG DICETAK" in text
    assert all(f"{row['code'][:4]}-{row['code'][4:8]}-{row['code'][8:]}" in text for row in rows)
    # In a folder it is a file of its own, the first.
    office.run("print", "--form", "skp", *YEAR, "--unit", "UNOR-30", "--output", "folder", "--cover")
    assert "DAFTAR DOKUMEN" in tap.pdf_text(os.path.join("folder", sorted(os.listdir("folder"))[0]))
    assert len(os.listdir("folder")) == len({row["nip"] for row in printed(office, "--unit", "UNOR-30")}) + 1


def test_files_are_named_by_a_pattern():
    office = sample()
    office.run("print", "--form", "skp", *YEAR, "--unit", "UNOR-30", "--output", "a", "--name", "{unit} - {nama}")
    assert sorted(os.listdir("a"))[0] == "Bidang_Cipta_Karya - Ahmad_Fauzan_Numan_S_T.pdf"
    # Of the same name they are told apart; what Windows keeps for itself is none.
    office.run("print", "--form", "skp", *YEAR, "--unit", "UNOR-30", "--output", "b", "--name", "con")
    names = sorted(os.listdir("b"))
    assert len(names) == len(os.listdir("a")) and names[0].startswith("Berkas_con") and len({name.lower() for name in names}) == len(names)
    for wrong in ("{nip}/{nama}", "{apa}", "nama}", "...", ""):
        office.refused("print", "--form", "skp", *YEAR, "--all", "--output", "c", "--name", wrong)
    assert not os.path.exists("c")


def test_a_run_has_an_order():
    office = sample()

    def order(*arguments):
        office.run("print", "--form", "skp", *YEAR, "--all", "--output", "semua.pdf", "--force", "--cover", *arguments)
        rows = printed(office)
        text = tap.pdf_text("semua.pdf")
        return [nip for nip in sorted({row["nip"] for row in rows}, key=text.find)]

    by_nip = order("--order", "nip")
    assert by_nip == sorted(by_nip)
    assert set(order("--order", "name")) == set(by_nip) and order("--order", "name") not in (by_nip, order("--order", "chart"))
    assert order("--order", "chart") == order()
    office.refused("print", "--form", "skp", *YEAR, "--all", "--output", "x.pdf", "--order", "age", code=2)


class Seen:
    """The office as @nip sees it."""

    def __init__(self, office, nip):
        self.office, self.nip = office, nip

    def done(self, *arguments):
        return self.office.done("--as", self.nip, *arguments)


def test_confidence_is_kept_out():
    office = sample()
    row = next(row for row in plans(office) if row["appraiser"])
    report = {"nip": row["nip"], "year": 2026, "kind": "report", "date": "2026-08-03", "by": "Atasan", "by_nip": row["appraiser"], "named": [],
              "values": ["harmonis"], "problem": "Di antara kita", "similar": False}
    office.done("--as", row["appraiser"], "counselling", "add", "-", stdin=json.dumps(report).encode())
    office.done("--as", row["appraiser"], "print", "--form", "b.1.10", *YEAR, "--nip", row["nip"], "--output", "b.pdf")
    assert "Di antara kita" in tap.pdf_text("b.pdf") and not printed(office)


if __name__ == "__main__":
    tap.main(sys.modules["__main__"])
