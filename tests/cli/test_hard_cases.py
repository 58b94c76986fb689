"""People whose year is not like the others': PPPK, a leader without a number, work as Plt. Transfer, several plans in a year and amendment
are in test_planning.py, teams across units in test_matrix.py, study leave in test_contract.py, vacancy and Plt as leader in core's
test-roster.c."""
import json
import sys

import tap
from tap import Office, data, pdf_text

PPPK = "199611112023211007"
HEAD = "196805171994031002"
KASUBDIT = "197811032005011006"


def sample():
    office = Office()
    office.done("create", "--sample")
    return office


def printed(office, form, nip):
    office.done("print", "--form", form, "--nip", nip, "--year", "2026", "--output", f"{nip}.pdf")
    return " ".join(pdf_text(f"{nip}.pdf").split())


def test_pppk_has_the_same_plan():
    """Art. 4: the same process and forms; the grade stands where others have a rank."""
    office = sample()
    plan = office.done("show", "plan", "--nip", PPPK, "--year", "2026").json()
    assert (plan["state"], plan["model"]) == ("approved", "ja-jf"), plan["state"]
    assert plan["people"]["employee"]["rank"] == "IX", plan["people"]["employee"]
    text = printed(office, "a.1.7", PPPK)
    assert PPPK in text and "PANGKAT/ GOL. RUANG IX" in text, text[:400]
    office.done("amend", "--nip", PPPK, "--year", "2026", "--reason", "Perjanjian kerja diperpanjang", "--from", "01-06-2026")
    assert office.done("show", "plan", "--nip", PPPK, "--year", "2026").json()["version"] == 2


def test_appraiser_without_number():
    """A regent has no NIP and no rank: the form leaves them out, and the plan is set in his name all the same."""
    office = sample()
    plan = office.done("show", "plan", "--nip", HEAD, "--year", "2026").json()
    assert plan["state"] == "approved" and plan["people"]["appraiser"]["nip"] is None, plan["people"]["appraiser"]
    text = printed(office, "a.1.2", HEAD)
    assert plan["people"]["appraiser"]["name"] in text and "null" not in text, text[:400]


def test_work_as_plt_is_a_main_result():
    """P. 50: what one does as Plt is a main result; as an additional one it is not submitted."""
    office = Office()
    office.done("create", "--office", "Kementerian X", "--place", "Jakarta")
    for name in ("units-contoh-peraturan.csv", "pegawai-contoh-peraturan.csv"):
        office.done("import", data("staff", name))
    with open(data("plans", "kasubdit-ii-kuantitatif-ja.json"), encoding="utf-8") as file:
        plan = json.load(file)
    work = {"kind": "additional", "text": "Terlaksananya tugas sebagai Plt. Kepala Subdirektorat III",
            "indicators": [{"aspect": "quality", "text": "Laporan disetujui", "target": "4", "unit": "laporan"}]}
    plan["results"].append(work)

    def submit():
        with open("plt.json", "w", encoding="utf-8") as out:
            json.dump(plan, out)
        office.done("set", "plan", "plt.json")
        return "act", "submit", "--nip", KASUBDIT, "--year", "2026"

    office.refused(*submit(), mentions="Plt")
    plan["results"].remove(work)
    work["kind"] = "main"
    work["superior_result"] = plan["results"][0]["superior_result"]
    plan["results"].insert(1, work)
    office.done(*submit())


if __name__ == "__main__":
    tap.main(sys.modules[__name__])
