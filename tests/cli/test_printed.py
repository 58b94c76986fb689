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
