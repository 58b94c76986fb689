"""The register of follow-ups: what evaluations give cause for, who takes it up, and what came of it."""
import json
import sys

import tap
from tap import Office

YEAR = ("--year", "2026")


def sample():
    office = Office()
    office.done("create", "--sample")
    return office


def listed(office, *arguments):
    return office.done("list", "follow-ups", *YEAR, *arguments, "--format", "json").json()


def key(row):
    return (row["nip"], row["period"], row["kind"])


def named(row):
    return ("--nip", row["nip"], *YEAR, "--period", row["period"], "--kind", row["kind"])


def first(rows, kind):
    return next(row for row in rows if row["kind"] == kind)


def test_proposals_follow_from_evaluations():
    office = sample()
    rows = listed(office, "--state", "proposed")
    evaluations = office.done("list", "evaluations", *YEAR, "--format", "json").json()
    signed = {"final", "delivered", "acknowledged", "objected", "explained", "decided", "reported"}
    taken = {key(row) for row in listed(office) if row["standing"] != "proposed"}
    wanted = {(e["nip"], e["period"], "guidance") for e in evaluations if e["state"] in signed and e["predicate"] == "butuh-perbaikan"}
    wanted |= {(e["nip"], e["period"], "counselling") for e in evaluations if e["state"] in signed and e["behaviour_rating"] == "below"}
    wanted |= {(e["nip"], e["period"], "objection") for e in evaluations if e["state"] in ("objected", "explained")}
    assert {key(row) for row in rows if row["kind"] in ("guidance", "counselling", "objection")} == wanted - taken
    assert all(row["id"] == "" and row["label"] and row["basis"] for row in rows)
    assert "index" not in rows[0]


def test_take_and_finish():
    office = sample()
    row = first(listed(office, "--state", "proposed"), "guidance")
    before = len(listed(office))
    assert office.done("follow-up", "take", *named(row), "--action", "Pendampingan dua kali").out.strip() == "open"
    entry = next(r for r in listed(office, "--nip", row["nip"]) if key(r) == key(row))
    assert entry["standing"] in ("open", "due") and entry["owner"] and entry["owner_nip"] and entry["due"] and entry["id"]
    assert entry["action"] == "Pendampingan dua kali" and len(listed(office)) == before
    # Late once its day is over; done; open again.
    assert first(listed(office, "--nip", row["nip"], "--date", "31-12-2027"), "guidance")["standing"] == "late"
    office.refused("follow-up", "take", "--id", entry["id"])
    assert office.done("follow-up", "done", "--id", entry["id"], "--note", "Selesai dua sesi", "--date", "20-11-2026").out.strip() == "done"
    entry = next(r for r in listed(office, "--state", "done") if key(r) == key(row))
    assert entry["done"] == "2026-11-20" and entry["note"] == "Selesai dua sesi"
    office.refused("follow-up", "done", "--id", entry["id"])
    assert office.done("follow-up", "reopen", "--id", entry["id"]).out.strip() == "open"
    actions = [r["action"] for r in office.done("list", "audit", "--find", row["nip"], "--format", "json").json() if "guidance" in r["label"]]
    assert actions[:3] == ["reopen", "done", "take"]
    assert office.done("check", "--full").out.strip() == "baik"


def test_dismiss():
    office = sample()
    row = first(listed(office, "--state", "proposed"), "recommendation")
    office.refused("follow-up", "dismiss", *named(row))
    assert key(row) in {key(r) for r in listed(office, "--state", "proposed")}
    office.done("follow-up", "dismiss", *named(row), "--note", "Sudah berjalan")
    assert key(row) not in {key(r) for r in listed(office, "--state", "proposed")}
    assert key(row) in {key(r) for r in listed(office, "--state", "dismissed")}


def test_decision_needs_its_letter():
    office = sample()
    nip = listed(office)[0]["nip"]
    value = {"nip": nip, "year": 2026, "period": "q3", "kind": "award", "action": "Piagam penghargaan"}
    office.done("set", "follow-up", "-", stdin=json.dumps(value).encode())
    entry = first(listed(office, "--nip", nip), "award")
    office.refused("follow-up", "done", "--id", entry["id"], mentions="surat")
    office.refused("follow-up", "done", "--id", entry["id"], "--decree", "800/1/2026")
    office.done("follow-up", "done", "--id", entry["id"], "--decree", "800/1/2026", "--decree-date", "20-11-2026")
    # What a list prints can be set again; about another person it is another entry.
    entry = first(listed(office, "--nip", nip), "award")
    office.done("set", "follow-up", "-", stdin=json.dumps({**entry, "note": "Diserahkan saat apel"}).encode())
    again = first(listed(office, "--nip", nip), "award")
    assert again["note"] == "Diserahkan saat apel" and again["state"] == "done" and again["id"] == entry["id"]
    office.refused("set", "follow-up", "-", stdin=json.dumps({**entry, "kind": "sanction"}).encode())
    office.refused("set", "follow-up", "-", stdin=json.dumps({**value, "nip": "1"}).encode())
    office.refused("set", "follow-up", "-", stdin=json.dumps({**value, "state_": 1}).encode(), mentions="state_")


PLAN = [{"part": "goals", "cells": ["Laporan tepat waktu", "12 laporan"]},
        {"part": "steps", "cells": ["Pendampingan menyusun laporan", "15-12-2026", ""]}]


def test_plan_of_guidance():
    office = sample()
    row = first(listed(office, "--state", "proposed"), "guidance")
    office.done("follow-up", "take", *named(row))
    entry = next(r for r in listed(office, "--nip", row["nip"]) if key(r) == key(row))
    assert "plan" not in entry
    office.done("set", "follow-up", "-", stdin=json.dumps({**entry, "plan": PLAN}).encode())
    entry = next(r for r in listed(office, "--nip", row["nip"]) if key(r) == key(row))
    assert entry["plan"] == PLAN
    office.refused("set", "follow-up", "-", stdin=json.dumps({**entry, "plan": [{"part": "steps", "cells": ["Apa", "kapan-kapan"]}]}).encode(),
                   mentions="kapan-kapan")
    office.refused("set", "follow-up", "-", stdin=json.dumps({**entry, "plan": [{"part": "goals", "cells": [""]}]}).encode())
    # Only guidance has one.
    other = {"nip": row["nip"], "year": 2026, "period": row["period"], "kind": "development", "action": "Pelatihan", "plan": PLAN}
    office.refused("set", "follow-up", "-", stdin=json.dumps(other).encode())
    office.done("print", "--form", "b.1.6", "--nip", row["nip"], *YEAR, "--output", "rencana.pdf", "--merged")
    text = " ".join(tap.pdf_text("rencana.pdf").split())
    assert "Laporan tepat waktu" in text and "Pendampingan menyusun laporan" in text and "15 Desember 2026" in text
    assert office.done("check", "--full").out.strip() == "baik"


def test_recommendation_says_what_to_do():
    office = sample()
    row = first(listed(office, "--state", "proposed"), "recommendation")
    notes = office.done("show", "evaluation", "--nip", row["nip"], *YEAR, "--period", row["period"]).json()["notes"]
    assert row["action"] == notes.strip() != ""
    office.done("follow-up", "take", *named(row))
    taken = next(r for r in listed(office, "--nip", row["nip"]) if key(r) == key(row))
    assert taken["action"] == notes.strip()


def test_history():
    office = sample()
    row = first(listed(office, "--state", "proposed"), "guidance")
    office.done("follow-up", "take", *named(row))
    history = office.done("history", "--nip", row["nip"]).json()
    assert key(row) in {key(r) for r in history["follow_ups"]} and all(r["standing"] != "proposed" for r in history["follow_ups"])
    every = office.done("list", "evaluations", "--nip", row["nip"], "--format", "json").json()
    assert sorted((e["year"], e["period"]) for e in every) == sorted((e["year"], e["period"]) for e in history["evaluations"])
    assert [e["year"] for e in history["evaluations"]] == sorted((e["year"] for e in every), reverse=True)
    office.done("--as", row["nip"], "history", "--nip", row["nip"])
    stranger = next(p["nip"] for p in office.done("list", "staff", "--format", "json").json()
                    if p["nip"] != row["nip"] and p["position_kind"] == "pelaksana")
    office.refused("--as", stranger, "history", "--nip", row["nip"])
    office.refused("history", "--nip", "1")
    office.refused("history", code=2)


def test_who():
    office = sample()
    row = first(listed(office, "--state", "proposed"), "guidance")
    appraiser = next(e["appraiser"] for e in office.done("list", "evaluations", *YEAR, "--format", "json").json()
                     if (e["nip"], e["period"]) == (row["nip"], row["period"]))
    # He who is appraised sees no proposals about himself and takes none.
    mine = office.done("--as", row["nip"], "list", "follow-ups", *YEAR, "--format", "json").json()
    assert all(r["nip"] != row["nip"] or r["standing"] != "proposed" for r in mine)
    office.refused("--as", row["nip"], "follow-up", "take", *named(row))
    sanction = {"nip": row["nip"], "year": 2026, "period": row["period"], "kind": "sanction"}
    office.refused("--as", appraiser, "set", "follow-up", "-", stdin=json.dumps(sanction).encode())
    office.done("--as", appraiser, "follow-up", "take", *named(row))
    his = office.done("--as", appraiser, "list", "follow-ups", *YEAR, "--format", "json").json()
    assert key(row) in {key(r) for r in his} and len(his) < len(listed(office))
    mine = office.done("--as", row["nip"], "list", "follow-ups", *YEAR, "--format", "json").json()
    assert key(row) in {key(r) for r in mine}


def test_index_only_when_switched_on():
    office = sample()
    rows = listed(office)
    assert not any(r["kind"] in ("promotion-priority", "mandatory-coaching") for r in rows)
    office.done("setting", "index", "on")
    coaching = [r for r in listed(office, "--state", "proposed") if r["kind"] == "mandatory-coaching"]
    assert coaching and all(float(r["index"]["value"]) < 70 and r["predicate"] in ("kurang", "sangat-kurang") for r in coaching)
    assert coaching[0]["index"]["label"] == "Indeks internal (bukan nilai resmi)"
    office.done("setting", "coaching-below", "1")
    assert not any(r["kind"] == "mandatory-coaching" for r in listed(office))
    office.refused("setting", "index", "mungkin", code=2)


if __name__ == "__main__":
    tap.main(sys.modules["__main__"])
