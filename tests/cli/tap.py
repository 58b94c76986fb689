"""A few lines for tests that drive the real programs: each function named test_* is one TAP subtest in a folder of its own."""
import json
import os
import subprocess
import sys
import tempfile
import traceback

CLI = os.environ.get("SASARAN_CLI", "")
DATA = os.path.join(os.environ.get("G_TEST_SRCDIR", ""), "data")


class Result:
    def __init__(self, done):
        self.code, self.out, self.err = done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")

    def json(self):
        return json.loads(self.out)


class Office:
    """An office file in the current folder and the CLI that works on it."""

    def __init__(self, name="x.sasaran"):
        self.path = os.path.abspath(name)

    def run(self, *arguments, stdin=None, **environment):
        done = subprocess.run([CLI, "--store", self.path, *arguments], input=stdin, capture_output=True, timeout=300,
                              env={**os.environ, **environment})
        result = Result(done)
        assert "AddressSanitizer" not in result.err and "runtime error" not in result.err, result.err
        assert done.returncode >= 0, f"ended by signal {-done.returncode}: {result.err}"
        return result

    def done(self, *arguments, **rest):
        result = self.run(*arguments, **rest)
        assert result.code == 0, f"{arguments}: exit {result.code}: {result.err}{result.out[:2000]}"
        return result

    def refused(self, *arguments, code=1, mentions="", **rest):
        result = self.run(*arguments, **rest)
        assert result.code == code, f"{arguments}: exit {result.code}, not {code}: {result.err}{result.out[:2000]}"
        assert result.err.strip() or result.out.strip(), f"{arguments}: refused without a sentence"
        assert mentions in result.err + result.out, f"{mentions!r} is not in: {result.err}{result.out[:2000]}"
        return result


def data(*parts):
    return os.path.join(DATA, *parts)


def load(*parts):
    with open(data(*parts), encoding="utf-8") as file:
        return json.load(file)


def pdf_text(path):
    """What a reader finds: as laid out on the page, then in the order of writing (so that a broken word is whole)."""
    return "\n".join(subprocess.run(["pdftotext", order, path, "-"], capture_output=True, check=True).stdout.decode("utf-8")
                     for order in ("-layout", "-raw"))


def main(module):
    tests = [(name, function) for name, function in vars(module).items() if name.startswith("test_")]
    wanted = sys.argv[1:]
    failed = 0
    print(f"1..{len(tests)}")
    for number, (name, function) in enumerate(tests, 1):
        if wanted and name not in wanted:
            continue
        with tempfile.TemporaryDirectory(prefix="sasaran-cli-") as folder:
            os.chdir(folder)
            try:
                function()
                print(f"ok {number} - {name}", flush=True)
            except Exception:
                failed += 1
                print(f"not ok {number} - {name}", flush=True)
                print("".join("# " + line + "\n" for line in traceback.format_exc().splitlines()), flush=True)
            finally:
                os.chdir("/")
    sys.exit(1 if failed else 0)
