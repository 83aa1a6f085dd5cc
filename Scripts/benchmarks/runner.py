"""Runs ours and the peers, each task and peer in a process of its own, on the same files."""
import json
import os
import re
import subprocess
import time

import environment
from tasks import TASKS

# What both sides run with, lest a peer look slow for reasons that are not its own.
# Threads that wait do not spin: where another process is busy, spinning makes OpenMP's users (NetworKit, igraph) up to
# fifteen times slower.
CALM = {"OMP_WAIT_POLICY": "PASSIVE"}
# Memory that was freed is kept for the next query. glibc else decides by what a process happened to free before, and
# NetworKit, which asks for tables anew in each query, then takes three to four times as long for fresh pages.
SETTLED = {**CALM, "MALLOC_MMAP_THRESHOLD_": str(1 << 30), "MALLOC_TRIM_THRESHOLD_": str(1 << 30)}

PEERS = os.path.join(environment.HERE, "peers.py")


class Runner:
    def __init__(self, told, save):
        self.told, self.save, self.results = told, save, []
        self.vectors = os.path.join(environment.BUILD, "vectors")
        os.makedirs(self.vectors, exist_ok=True)
        self.python = environment.python()
        self.graph_tool = environment.python_with_graph_tool()
        self.ours, self.known = environment.ours()

    def run(self):
        """The results of all tasks; saved after each, for a long run may be cut short."""
        for task in TASKS:
            if self.told.tasks and task.name not in self.told.tasks:
                continue
            if task.name not in self.known and not self.told.tasks:
                environment.say(f"{task.name}: not there yet")
                continue
            for size in self.told.sizes:
                self.measure(task, size)
        return self.results

    def measure(self, task, size):
        count = environment.firms(size)
        if not task.smallest <= count <= task.largest:
            return
        name, folder = environment.network(size, task.variant, self.python)
        if task.best:
            environment.pairs(folder, task.best, self.python)
        if task.name in self.known:
            self.add(task, name, folder, "partnernetz", [self.ours, task.name, folder])
        for peer in task.peers() if count <= task.peers_largest else []:
            if self.told.peers and not any(part in peer for part in self.told.peers):
                continue
            python = self.graph_tool if peer == "graph-tool" else self.python
            if not python:
                continue
            self.add(task, name, folder, peer, [python, "-W", "ignore", PEERS, task.name, peer, folder])

    def add(self, task, size, folder, peer, command):
        vector = os.path.join(self.vectors, re.sub(r"\W+", "-", f"{task.name} {size} {peer}") + ".f64")
        if os.path.exists(vector):
            os.remove(vector)
        # What memory is given back at once is part of what the task `memory` asks.
        settings = CALM if task.name == "memory" else SETTLED
        result = self.timed(command + ["--runs", str(self.told.runs), "--vector", vector], settings)
        result = dict(result, task=task.name, peer=peer, size=size, folder=folder)
        if os.path.exists(vector):
            result["vector"] = vector
        self.results.append(result)
        self.save(self.results)
        what = result.get("error") or f"{result['seconds']:.4g} s, CPU {result['cpu_s']:.4g} s, {result['runs']} runs"
        environment.say(f"{task.name} {size} {peer}: {what}")

    def timed(self, command, settings):
        start = time.monotonic()
        try:
            ended = subprocess.run(command, capture_output=True, timeout=self.told.limit, env={**os.environ, **settings})
            printed, error = ended.stdout, ended.stderr if ended.returncode else b""
        except subprocess.TimeoutExpired as stopped:
            printed, error = stopped.stdout or b"", b"stopped while making its input"
        except OSError as failure:
            printed, error = b"", str(failure).encode()
        lines = [json.loads(line) for line in printed.decode().splitlines() if line.startswith("{")]
        last = lines[-1] if lines else {}
        if "seconds" in last:
            return last
        if "called_at" in last and error.startswith(b"stopped"):
            # The call alone ran at least so long.
            over = (self.told.limit - (last["called_at"] - start)) * last["scale"]
            return dict(last, over=over, error=f"over {over:.3g} s")
        return dict(error=(error.decode().strip().splitlines() or ["no answer"])[-1][:200])
