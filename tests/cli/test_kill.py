"""What is killed, or finds no room, in the middle of its work leaves all of it or nothing, and the next run simply works.
When a kill falls is chance; whenever it falls, the same must hold."""
import os
import random
import resource
import signal
import subprocess
import sys
import time

import tap
from tap import CLI, Office, data

KILLS = 3
CHANCE = random.Random(6)


def start(*arguments, **rest):
    return subprocess.Popen([CLI, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **rest)


def duration(*arguments):
    begun = time.monotonic()
    assert start(*arguments).wait() == 0, arguments
    return time.monotonic() - begun


def kill_within(seconds, *arguments):
    running = start(*arguments)
    time.sleep(CHANCE.random() * seconds)
    running.kill()
    running.wait()


def limited(office, size, *arguments):
    """The command, where no file may grow beyond @size bytes: a disk that is full, without needing one."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    done = subprocess.run([CLI, "--store", office.path, *arguments], stdin=subprocess.DEVNULL, capture_output=True,
                          preexec_fn=limit, restore_signals=False, timeout=300)
    assert done.returncode == 1, (done.returncode, done.stderr)
    assert done.stderr.strip(), "refused without a sentence"


def sample(name="x.sasaran"):
    office = Office(name)
    office.done("create", "--sample")
    return office


def copy_of(path, name):
    with open(path, "rb") as source, open(name, "wb") as target:
        target.write(source.read())
    return Office(name)


def people(office):
    return len(office.done("list", "staff", "--format", "json").json())


def assert_sound(office):
    office.done("check", "--full")


def assert_whole_pdfs(folder):
    for name in os.listdir(folder):
        if name.endswith(".pdf"):
            subprocess.run(["qpdf", "--check", os.path.join(folder, name)], check=True, capture_output=True)


def test_import():
    units, staff = data("staff", "units.csv"), data("staff", "pegawai.csv")
    empty = Office("empty.sasaran")
    empty.done("create")
    empty.done("import", units)
    whole = copy_of(empty.path, "whole.sasaran")
    longest = duration("--store", whole.path, "import", staff)
    all_people = people(whole)
    assert all_people > 40
    for i in range(KILLS):
        office = copy_of(empty.path, f"{i}.sasaran")
        kill_within(longest, "--store", office.path, "import", staff)
        assert people(office) in (0, all_people)
        assert_sound(office)
        office.done("import", staff)
        assert people(office) == all_people


def test_print():
    office = sample()
    begun = ("--store", office.path, "print", "--all", "--year", "2026", "--form", "skp")
    os.mkdir("whole")
    begun_at = time.monotonic()
    start(*begun, "--output=whole").wait()
    longest = time.monotonic() - begun_at
    expected = sorted(os.listdir("whole"))
    assert len(expected) > 20
    for i in range(KILLS):
        os.mkdir(f"{i}")
        kill_within(longest, *begun, f"--output={i}")
        assert_whole_pdfs(f"{i}")
        start(*begun, "--force", f"--output={i}").wait()
        assert sorted(name for name in os.listdir(f"{i}") if name.endswith(".pdf")) == expected
        assert_whole_pdfs(f"{i}")
    assert_sound(office)


def test_backup_and_restore():
    office = sample()
    backup = os.path.abspath("backup.sasaran")
    longest = duration("--store", office.path, "backup", backup)
    for i in range(KILLS):
        kill_within(longest, "--store", office.path, "backup", f"{i}.backup")
        if os.path.exists(f"{i}.backup"):
            assert_sound(Office(f"{i}.backup"))
        else:
            office.done("backup", f"{i}.backup")
        assert_sound(Office(f"{i}.backup"))
    for i in range(KILLS):
        restored = Office(f"{i}.restored")
        kill_within(longest, "restore", backup, "--output", restored.path)
        if not os.path.exists(restored.path):
            Office().done("restore", backup, "--output", restored.path)
        assert people(restored) == people(office)
        assert_sound(restored)
    assert_sound(office)


def old_office(name):
    with open(data("format-1.sql"), encoding="utf-8") as dump:
        subprocess.run(["sqlite3", name], stdin=dump, check=True)
    return Office(name)


def test_migration():
    write = ("set", "holiday", "2026-12-25", "Natal")
    whole = old_office("whole.sasaran")
    longest = duration("--store", whole.path, *write)
    plans = whole.done("list", "plans", "--format", "json").json()
    for i in range(KILLS):
        office = old_office(f"{i}.sasaran")
        kill_within(longest, "--store", office.path, *write)
        office.done(*write)
        assert office.done("list", "plans", "--format", "json").json() == plans
        assert_sound(office)


def test_no_room():
    office = sample()
    size = os.path.getsize(office.path)
    before = people(office)
    os.mkdir("printed")
    limited(office, 4096, "print", "--all", "--year", "2026", "--form", "skp", "--output=printed")
    assert os.listdir("printed") == []
    limited(office, size // 2, "backup", "half.sasaran")
    assert not os.path.exists("half.sasaran")
    limited(office, 4096, "import", data("staff", "pegawai-siasn.xlsx"))
    assert people(office) == before
    assert_sound(office)


def test_logos_of_other_programs():
    """What a graphics program saves by its own liking: four inks, sixteen bits a colour."""
    office = sample()
    for name in ("cmyk.jpg", "deep.png"):
        office.done("setting", "logo", data("logos", name))
        office.done("print", "--nip", "197201151998031003", "--year", "2026", "--form", "a.1.5", "--force", "--output=logo.pdf")
        subprocess.run(["qpdf", "--check", "logo.pdf"], check=True, capture_output=True)


if __name__ == "__main__":
    tap.main(sys.modules[__name__])
