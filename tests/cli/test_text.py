"""check-text: the wording rules on lines of text."""
import sys

import tap
from tap import Office


def ask(lines, *options, **environment):
    return Office().done("check-text", *options, stdin="\n".join(lines).encode(), **environment).json()


def test_results_one_object_a_line():
    answers = ask(["Menyusun laporan keuangan", "", "  Laporan keuangan tersusun tepat waktu  ", "Pengawasan"])
    assert [answer["kind"] for answer in answers] == ["activity", "result", "category"], answers
    assert answers[0]["rewrite"] == "Tersusunnya laporan keuangan", answers[0]
    assert answers[1]["text"] == "Laporan keuangan tersusun tepat waktu"
    for answer in answers:
        assert set(answer) == {"text", "kind", "rule", "basis", "reason", "rewrite"}, answer
        assert "120" in answer["basis"] and answer["reason"]


def test_indicators():
    answers = ask(["Semua pemrosesan klaim dilakukan dengan waktu cepat", "Komplain atas layanan menurun dari tahun sebelumnya"],
                  "--as", "indicator")
    assert answers[0]["rule"] == "absolute-word" and answers[0]["rewrite"].startswith("Sebagian besar pemrosesan"), answers[0]
    assert answers[1]["rule"] is None, answers[1]


def test_reasons_follow_the_language_and_kinds_do_not():
    indonesian, = ask(["Pengawasan"], LANGUAGE="id")
    english, = ask(["Pengawasan"], LANGUAGE="en", LC_ALL="C.UTF-8")
    assert indonesian["reason"] != english["reason"]
    assert indonesian["kind"] == english["kind"] and indonesian["rule"] == english["rule"]


def test_refused():
    office = Office()
    office.refused("check-text", "--as", "poem", code=2, mentions="poem", stdin=b"x")
    office.refused("check-text", "x", code=2, stdin=b"x")
    office.refused("check-text", stdin=b"\xff\xfe\n", mentions="UTF-8")
    assert office.done("check-text", stdin=b"").json() == []


tap.main(sys.modules[__name__])
