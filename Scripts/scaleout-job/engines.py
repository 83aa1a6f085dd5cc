"""Starts an engine on this machine, with workers as they would stand on several: a cluster in small."""
import contextlib
import hashlib
import os
import resource
import signal
import socket
import subprocess
import sys
import time
import venv

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(os.path.dirname(HERE))
BUILD = os.path.join(PROJECT, ".build", "scaleout")
ENGINES = ["sail", "spark"]


def say(text):
    print(text, file=sys.stderr, flush=True)


def python(engine):
    """The Python that has an engine; made anew when its requirements change."""
    requirements = os.path.join(HERE, f"requirements-{engine}.txt")
    folder = os.path.join(BUILD, f"venv-{engine}")
    stamp = os.path.join(folder, "requirements.sha256")
    with open(requirements, "rb") as file:
        wanted = hashlib.sha256(file.read() + sys.version.encode()).hexdigest()
    program = os.path.join(folder, "bin", "python")
    if not (os.path.exists(stamp) and open(stamp, encoding="utf-8").read() == wanted):
        say(f"Installing {engine} …")
        venv.create(folder, clear=True, with_pip=True)
        subprocess.run([program, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements], check=True)
        with open(stamp, "w", encoding="utf-8") as file:
            file.write(wanted)
    return program


def sail(program, port, workers, slots):
    """Sail's command and surroundings: it refuses a job whose tasks outnumber its slots."""
    around = {
        "SAIL_MODE": "local-cluster", "SAIL_CLUSTER__WORKER_INITIAL_COUNT": workers, "SAIL_CLUSTER__WORKER_MAX_COUNT": workers,
        "SAIL_CLUSTER__WORKER_TASK_SLOTS": slots}
    command = [os.path.join(os.path.dirname(program), "sail"), "spark", "server", "--ip", "127.0.0.1", "--port", str(port)]
    return command, {name: str(value) for name, value in around.items()}


def spark(program, port, workers, memory):
    """Spark's command and surroundings: a server for Spark Connect, with workers in processes of their own."""
    asked = [program, "-c", "import os, pyspark; print(os.path.dirname(pyspark.__file__))"]
    home = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()
    settings = {
        "spark.connect.grpc.binding.address": "127.0.0.1", "spark.connect.grpc.binding.port": port,
        "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1", "spark.driver.memory": "2g",
        "spark.executor.memory": f"{memory}m", "spark.sql.shuffle.partitions": 4 * workers, "spark.sql.session.timeZone": "UTC",
        "spark.sql.artifact.isolation.enabled": "false"}
    command = [os.path.join(home, "bin", "spark-class"), "org.apache.spark.deploy.SparkSubmit",
               "--master", f"local-cluster[{workers},1,{memory}]", "--class", "org.apache.spark.sql.connect.service.SparkConnectServer"]
    for name, value in settings.items():
        command += ["--conf", f"{name}={value}"]
    return command + ["spark-internal"], {"SPARK_HOME": home, "PYSPARK_PYTHON": program, "SPARK_LOCAL_IP": "127.0.0.1"}


def free_port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


def wait(port, process, seconds=300):
    """Waits until somebody listens."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.2)
    sys.exit("The engine did not start; its log says why.")


@contextlib.contextmanager
def running(engine, log, workers=2, slots=64, memory=2048):
    """An engine while it is needed: the Python to call it with, its address, and its process."""
    program, port = python(engine), free_port()
    command, around = sail(program, port, workers, slots) if engine == "sail" else spark(program, port, workers, memory)
    # Whoever ends us means the engine as well.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    os.makedirs(os.path.dirname(log), exist_ok=True)
    with open(log, "w", encoding="utf-8") as file:
        process = subprocess.Popen(
            command, env={**os.environ, **around}, stdout=file, stderr=subprocess.STDOUT, cwd=os.path.dirname(log), start_new_session=True)
    try:
        wait(port, process)
        yield program, f"sc://127.0.0.1:{port}", process
    finally:
        end(process)


def end(process):
    """Ends an engine with its workers; it has nothing that would be lost."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, number)
        try:
            return process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            continue


def processor_seconds():
    """What the processes that have ended here took of the processors."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
