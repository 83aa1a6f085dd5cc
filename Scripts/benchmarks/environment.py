"""Makes what a benchmark needs: the peers, the networks, our own program."""
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import venv

from tasks import VARIANTS

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(os.path.dirname(HERE))
BUILD = os.path.join(PROJECT, ".build", "benchmarks")


def say(text):
    print(text, file=sys.stderr, flush=True)


def firms(size):
    """How many firms `10k` or `1M` are."""
    factor = {"k": 1_000, "M": 1_000_000}.get(size[-1], 1)
    return int(float(size[:-1]) * factor) if factor > 1 else int(size)


def python():
    """The Python that has the peers; made anew when the requirements change."""
    requirements = os.path.join(HERE, "requirements.txt")
    folder = os.path.join(BUILD, "venv")
    stamp = os.path.join(folder, "requirements.sha256")
    wanted = hashlib.sha256(open(requirements, "rb").read() + sys.version.encode()).hexdigest()
    program = os.path.join(folder, "bin", "python")
    if not (os.path.exists(stamp) and open(stamp).read() == wanted):
        if os.path.islink(folder):  # it would be emptied under whoever else uses it
            sys.exit(f"{folder} is a link to an environment with other peers: remove the link to have one made here.")
        say("Installing the peers …")
        venv.create(folder, clear=True, with_pip=True)
        pip = [program, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements]
        subprocess.run(pip, check=True)
        with open(stamp, "w") as file:
            file.write(wanted)
    return program


def python_with_graph_tool():
    """Debian's Python where graph-tool is installed, which no package index has; else none."""
    program = "/usr/bin/python3"
    if os.path.exists(program):
        tried = subprocess.run([program, "-c", "import numpy, graph_tool"], capture_output=True)
        if tried.returncode == 0:
            return program
    say("graph-tool is not installed and left out.")
    return None


def network(size, variant, python):
    """The folder of a network, made where it is not there yet."""
    name = size + ("-" + variant if variant else "")
    folder = os.path.join(BUILD, "data", name)
    if not os.path.exists(os.path.join(folder, "size.i64")):
        say(f"Making the network {name} …")
        unfinished = folder + ".unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)
        generate = [python, os.path.join(HERE, "generate.py"), str(firms(size)), unfinished]
        subprocess.run(generate + VARIANTS[variant], check=True, stdout=sys.stderr)
        subprocess.run([python, os.path.join(HERE, "prepare.py"), unfinished], check=True)
        os.rename(unfinished, folder)
    if not os.path.exists(os.path.join(folder, "offers.i32")):
        subprocess.run([python, os.path.join(HERE, "prepare_tags.py"), folder], check=True)
    return name, folder


def pairs(folder, best, python):
    """Makes the pairs that matching is timed on, where they are not there yet."""
    if not os.path.exists(os.path.join(folder, f"weights-{best}.i64")):
        say(f"Making the pairs of {os.path.basename(folder)} …")
        subprocess.run([python, os.path.join(HERE, "pairs.py"), folder, str(best)], check=True)


def ours():
    """Our own program, built; and the tasks that it knows."""
    say("Building …")
    scratch = os.path.join(BUILD, "swift")
    command = ["swift", "build", "-c", "release", "--package-path", HERE, "--scratch-path", scratch,
               "--product", "benchmark-ours"]
    built = subprocess.run(command, capture_output=True, text=True)
    if built.returncode:
        sys.exit(built.stdout + built.stderr)
    program = os.path.join(scratch, "release", "benchmark-ours")
    return program, subprocess.run([program, "list"], check=True, capture_output=True, text=True).stdout.split()


def machine():
    """What the figures were measured on."""
    def first_line(*command):
        try:
            lines = subprocess.run(command, capture_output=True, text=True, cwd=PROJECT).stdout.splitlines()
        except OSError:
            lines = []
        return lines[0] if lines else ""
    model = ""
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as file:
            model = next((x.split(":")[1].strip() for x in file if x.startswith("model name")), "")
    return dict(
        system=platform.platform(), processor=model or platform.processor(), cores=os.cpu_count(),
        load_average=os.getloadavg()[0], python=platform.python_version(), swift=first_line("swift", "--version"),
        commit=first_line("git", "rev-parse", "HEAD"))
