"""The role matrix from the command line: teams, workblocks, matrices in and out, drafts and copies for several people."""
import json
import sys

import tap
from tap import Office, data, load

DIRECTOR, KASUBDIT = "197209151998031005", "197811032005011006"
STAFF = ["198705212011012009", "199009082015031004", "199206152019022003", "199411272020121008"]
RESULT = "Meningkatnya kualitas bangunan gedung yang menjamin keselamatan, kesehatan, kenyamanan, dan kemudahan bagi penggunanya."
INDICATOR = "Persentase Pemerintah Daerah Kabupaten/ Kota yang Nilai Indeks Penyelenggaraan Bangunan Gedung minimal Baik"
TEAM = {"name": "Tim Kerja Subdirektorat II", "unit": "KX3-2", "lead": KASUBDIT, "from": "2026-01-01", "to": "2026-12-31",
        "members": STAFF}


def write(name, value):
    with open(name, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False)
    return name


def office_of_two_levels(leader_plan=True):
    office = Office()
    office.done("create", "--office", "Kementerian X")
    for name in ("units-contoh-peraturan.csv", "pegawai-contoh-peraturan.csv"):
        office.done("import", data("staff", name))
    if leader_plan:
        office.done("set", "plan", write("direktur.json", {
            "nip": DIRECTOR, "year": 2026, "approach": "quantitative", "model": "jpt",
            "results": [{"kind": "main", "text": RESULT, "indicators": [{"text": INDICATOR}]}]}))
    return office


def matrix_of(office, nip):
    return office.done("matrix", "show", "--nip", nip, "--year", "2026").json()


def texts(plan):
    return [result["text"].rstrip(".").casefold() for result in plan["results"]]


def show_plan(office, nip):
    return office.done("show", "plan", "--nip", nip, "--year", "2026").json()


def test_matrix_makes_stage_six():
    office = office_of_two_levels()
    before = matrix_of(office, DIRECTOR)
    assert before["columns"] == before["holes"] == [INDICATOR], before
    assert [member["nip"] for member in before["members"]] == [KASUBDIT]
    file = data("matrices", "matriks-direktur-ii.json")
    said = office.done("matrix", "set", file, "--year", "2026", "--dry-run", "--format", "json").json()
    assert [(one["nip"], one["plan"], one["created"]) for one in said] == [(KASUBDIT, "new", "3")], said
    office.refused("show", "plan", "--nip", KASUBDIT, "--year", "2026")
    office.done("matrix", "set", file, "--year", "2026")
    plan, expected = show_plan(office, KASUBDIT), load("plans", "tahap6-kasubdit-ii-draf.json")
    assert texts(plan) == texts(expected)
    for got, wanted in zip(plan["results"], expected["results"]):
        assert got["superior_result"].casefold() == wanted["superior_result"].casefold(), got
    assert (plan["state"], plan["appraiser"], plan["model"], plan["approach"]) == ("draft", DIRECTOR, "ja-jf", "quantitative")
    after = matrix_of(office, DIRECTOR)
    assert after["holes"] == [] and after["orphans"] == []
    assert len(after["members"][0]["cells"][0]) == 3


def test_two_levels_and_back_in():
    office = office_of_two_levels()
    office.done("set", "team", write("tim.json", TEAM))
    office.done("matrix", "set", data("matrices", "matriks-direktur-ii.json"), "--year", "2026")
    office.done("matrix", "set", data("matrices", "matriks-tim-subdit-ii.json"), "--year", "2026")
    shown = matrix_of(office, DIRECTOR)
    team = shown["teams"][0]
    assert team["title"] == TEAM["name"] and team["leader"]["nip"] == KASUBDIT
    assert [member["nip"] for member in team["members"]] == STAFF
    assert [[len(cell) for cell in member["cells"]] for member in team["members"]] == [[1, 2, 1], [4, 2, 1], [4, 1, 0], [5, 1, 2]]
    again = office.done("matrix", "set", write("again.json", shown), "--format", "json").json()
    assert {one["plan"] for one in again} == {"same"}, again
    assert matrix_of(office, DIRECTOR) == shown
    assert office.done("check", "--full").out.strip() == "baik"
    table = office.done("matrix", "show", "--nip", DIRECTOR, "--year", "2026", "--format", "table").out
    assert "Progres penyelesaian pengaduan masyarakat dievaluasi" in table


def test_rewording_and_marks():
    office = office_of_two_levels()
    sheet = load("matrices", "matriks-direktur-ii.json")
    office.done("matrix", "set", data("matrices", "matriks-direktur-ii.json"), "--year", "2026")
    sheet["members"][0]["cells"][0] = [sheet["members"][0]["cells"][0][0], "Aduan terjawab", sheet["members"][0]["cells"][0][2], ""]
    said = office.done("matrix", "set", write("s.json", sheet), "--year", "2026", "--format", "json").json()[0]
    assert (said["created"], said["changed"], said["kept"], said["left"]) == ("1", "1", "2", "0"), said
    cell = matrix_of(office, DIRECTOR)["members"][0]["cells"][0]
    assert cell[1] == "Aduan terjawab" and cell[3] == ""


def test_before_the_leader_has_a_plan():
    office = office_of_two_levels(leader_plan=False)
    sheet = load("matrices", "matriks-direktur-ii.json")
    office.done("matrix", "set", data("matrices", "matriks-direktur-ii.json"), "--year", "2026")
    assert show_plan(office, KASUBDIT)["results"][0]["superior_result"] == sheet["columns"][0]
    shown = matrix_of(office, DIRECTOR)
    assert shown["columns"] == sheet["columns"] and shown["holes"] == []


def test_all_or_nothing():
    office = office_of_two_levels()
    sheet = load("matrices", "matriks-tim-subdit-ii.json")
    office.refused("matrix", "set", data("matrices", "matriks-tim-subdit-ii.json"), code=2)
    sheet["members"].append({"nip": DIRECTOR, "cells": [["x"], [], []]})
    office.refused("matrix", "set", write("s.json", sheet), "--year", "2026", mentions=DIRECTOR)
    sheet["members"][-1] = {"nip": STAFF[0], "cells": [[]]}
    office.refused("matrix", "set", write("s.json", sheet), "--year", "2026", mentions="members[4]")
    office.refused("matrix", "set", write("s.json", {"leader": {"nip": KASUBDIT}, "colums": []}), "--year", "2026", mentions="colums")
    assert len(office.done("list", "plans", "--format", "json").json()) == 1
    office.refused("matrix", "show", "--nip", "1", "--year", "2026")
    office.refused("matrix", "show", code=2)
    office.refused("matrix", code=2)


def test_an_approved_plan_is_left_alone():
    office = office_of_two_levels()
    office.done("set", "plan", data("plans", "kasubdit-ii-kuantitatif-ja.json"))
    whose = ("--nip", KASUBDIT, "--year", "2026")
    office.done("act", "submit", *whose)
    office.done("act", "approve", *whose, "--place", "Jakarta", "--date", "14-01-2026")
    before = show_plan(office, KASUBDIT)
    office.refused("matrix", "set", data("matrices", "matriks-direktur-ii.json"), "--year", "2026", mentions=KASUBDIT)
    assert show_plan(office, KASUBDIT) == before


def test_drafts_for_a_team():
    office = office_of_two_levels()
    office.done("matrix", "set", data("matrices", "matriks-direktur-ii.json"), "--year", "2026")
    office.done("set", "team", write("tim.json", TEAM))
    said = office.done("draft", "--from-matrix", "--nip", DIRECTOR, "--year", "2026", "--format", "json").json()
    assert sorted(one["nip"] for one in said) == STAFF, said
    assert len(show_plan(office, STAFF[0])["results"]) == 1
    assert office.done("draft", "--from-matrix", "--nip", DIRECTOR, "--year", "2026", "--format", "json").json() == []
    office.refused("draft", "--nip", DIRECTOR, "--year", "2026", code=2)


def test_drafts_from_a_file():
    office = office_of_two_levels()
    office.done("draft", "--from-matrix", "--nip", KASUBDIT, "--year", "2026", data("matrices", "matriks-tim-subdit-ii.json"))
    assert len(show_plan(office, STAFF[3])["results"]) == 8
    office.refused("draft", "--from-matrix", "--nip", DIRECTOR, "--year", "2026", data("matrices", "matriks-tim-subdit-ii.json"))


def test_copy_to_several():
    office = office_of_two_levels()
    office.done("set", "plan", data("plans", "kasubdit-ii-kuantitatif-ja.json"))
    copy = ("copy", "--nip", KASUBDIT, "--year", "2026", "--to", ",".join(STAFF[:2]))
    office.done(*copy, "--results", "2")
    source, plan = show_plan(office, KASUBDIT), show_plan(office, STAFF[1])
    assert plan["results"] == [source["results"][1]]
    assert plan["appraiser"] == KASUBDIT
    office.done(*copy)
    assert sorted(texts(show_plan(office, STAFF[1]))) == sorted(texts(source))
    office.refused(*copy, "--results", "9", mentions="9")
    office.refused(*copy, "--results", "a", code=2)
    office.refused("copy", "--nip", KASUBDIT, "--year", "2026", "--to", "123", mentions="123")


def test_teams_and_workblocks():
    office = office_of_two_levels()
    office.done("set", "team", write("tim.json", TEAM))
    shown = office.done("show", "team", "--name", "tim kerja subdirektorat ii").json()
    assert shown == TEAM, shown
    office.done("set", "team", write("tim.json", shown | {"members": STAFF[:2]}))
    rows = office.done("list", "teams", "--format", "json").json()
    assert [(row["lead"], row["members"]) for row in rows] == [(KASUBDIT, "2")]
    office.refused("set", "team", write("tim.json", TEAM | {"lead": STAFF[0]}))
    office.refused("show", "team", code=2)
    office.refused("show", "team", "--name", "Tim lain")
    block = data("matrices", "workblock-direktur-ii.json")
    office.refused("set", "workblock", block, mentions="nip")
    office.done("set", "workblock", block, "--nip", DIRECTOR, "--year", "2026")
    shown = office.done("show", "workblock", "--nip", DIRECTOR, "--year", "2026").json()
    sample = load("matrices", "workblock-direktur-ii.json")
    assert {key: shown[key] for key in ("title", "fields", "strategies", "milestones")} == \
        {key: sample[key] for key in ("title", "fields", "strategies", "milestones")}
    office.done("set", "workblock", write("b.json", shown))
    assert len(office.done("list", "workblocks", "--year", "2026", "--format", "json").json()) == 1
    assert office.done("check", "--full").out.strip() == "baik"


if __name__ == "__main__":
    tap.main(sys.modules[__name__])
