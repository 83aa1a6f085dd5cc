"""Runs ours and the peers, each task and peer in a process of its own, on the same files."""
import json
import os
import re
import subprocess

import environment
from tasks import TASKS

PEERS = os.path.join(environment.HERE, "peers.py")


class Runner:
    def __init__(self, told, save):
        self.told, self.save, self.results = told, save, []
        self.vectors = os.path.join(environment.BUILD, "vectors")
        os.makedirs(self.vectors, exist_ok=True)
        self.python = environment.python()
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
        if count > task.largest:
            return
        name, folder = environment.network(size, task.variant, self.python)
        if task.name in self.known:
            self.add(task, name, folder, "partnernetz", [self.ours, task.name, folder])
        for peer in task.peers() if count <= task.peers_largest else []:
            if self.told.peers and not any(part in peer for part in self.told.peers):
                continue
            # Debian's graph-tool lives in the system's Python only.
            python = "/usr/bin/python3" if peer == "graph-tool" else self.python
            self.add(task, name, folder, peer, [python, "-W", "ignore", PEERS, task.name, peer, folder])

    def add(self, task, size, folder, peer, command):
        vector = os.path.join(self.vectors, re.sub(r"\W+", "-", f"{task.name} {size} {peer}") + ".f64")
        if os.path.exists(vector):
            os.remove(vector)
        result = self.timed(command + ["--runs", str(self.told.runs), "--vector", vector])
        result = dict(result, task=task.name, peer=peer, size=size, folder=folder)
        if os.path.exists(vector):
            result["vector"] = vector
        self.results.append(result)
        self.save(self.results)
        what = result.get("error") or f"{result['seconds']:.4g} s, CPU {result['cpu_s']:.4g} s, {result['runs']} runs"
        environment.say(f"{task.name} {size} {peer}: {what}")

    def timed(self, command):
        try:
            ended = subprocess.run(command, capture_output=True, text=True, timeout=self.told.limit)
        except subprocess.TimeoutExpired:
            return dict(error=f"over {self.told.limit:g} s", limit=self.told.limit)
        except OSError as error:
            return dict(error=str(error))
        lines = [line for line in ended.stdout.splitlines() if line.startswith("{")]
        if ended.returncode or not lines:
            return dict(error=(ended.stderr.strip().splitlines() or [f"exit {ended.returncode}"])[-1][:200])
        return json.loads(lines[-1])
