"""Rounds of a job: each is written to Parquet and read back, so that plans stay short and a job that was stopped goes on."""
import glob
import json
import os
import shutil
import sys
import time

from pyspark.sql.types import StructType


class Rounds:
    """Where a job reads its tables, and keeps what it has done.

    A round that is finished has a marker, made in one step, which names the round's folder. Each attempt writes to folders of its
    own: an engine may still be writing what was asked of it by a job that has been stopped. All workers, and whoever starts the
    job, must see the same folders.
    """

    def __init__(self, spark, tables, out, settings):
        self.spark, self.tables, self.out = spark, os.path.abspath(tables), os.path.abspath(out)
        self.attempt = os.urandom(4).hex()
        os.makedirs(self.out, exist_ok=True)
        self._check(dict(settings, tables=self._fingerprint()))

    def table(self, name):
        """A table of `partnernetz export --parquet`."""
        return self.spark.read.parquet(os.path.join(self.tables, f"{name}.parquet"))

    def kept(self, name, make):
        """The rows of a round, made where they are not there yet."""
        marker = os.path.join(self.out, name + ".done")
        if not os.path.exists(marker):
            start = time.perf_counter()
            frame, folder = make(), f"{name}-{self.attempt}"
            frame.write.parquet(os.path.join(self.out, folder))
            # What is never null may be read as if it were, and engines differ in what they know never is.
            schema = frame.schema.json().replace('containsNull":false', 'containsNull":true').replace('nullable":false', 'nullable":true')
            self._mark(marker, dict(folder=folder, schema=schema))
            self._clean(name, folder)
            self._say(name, time.perf_counter() - start)
        # An engine may write no file for no rows, so the columns are told.
        schema = StructType.fromJson(json.loads(self._done(name)["schema"]))
        return self.spark.read.schema(schema).parquet(self.folder(name))

    def folder(self, name):
        """Where the rows of a finished round lie."""
        return os.path.join(self.out, self._done(name)["folder"])

    def value(self, name, make):
        """A number or a record of a round, made where it is not there yet."""
        marker = os.path.join(self.out, name + ".done")
        if not os.path.exists(marker):
            start = time.perf_counter()
            self._mark(marker, dict(value=make()))
            self._say(name, time.perf_counter() - start)
        return self._done(name)["value"]

    def _done(self, name):
        with open(os.path.join(self.out, name + ".done"), encoding="utf-8") as file:
            return json.load(file)

    def _clean(self, name, folder):
        """Removes what attempts that were stopped have left of a round."""
        for other in glob.glob(glob.escape(os.path.join(self.out, name)) + "-" + "[0-9a-f]" * 8):
            if not other.endswith(folder):
                shutil.rmtree(other, ignore_errors=True)

    def _mark(self, marker, content):
        os.makedirs(os.path.dirname(marker), exist_ok=True)
        with open(marker + ".unfinished", "w", encoding="utf-8") as file:
            json.dump(content, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(marker + ".unfinished", marker)

    def _say(self, name, seconds):
        print(f"  {name}: {seconds:.1f} s", file=sys.stderr, flush=True)

    def _fingerprint(self):
        """Names, sizes and times of the tables' files."""
        files = sorted(os.scandir(self.tables), key=lambda file: file.name)
        return [[file.name, file.stat().st_size, file.stat().st_mtime_ns] for file in files]

    def _check(self, settings):
        """Refuses to go on with what was begun with other tables or settings."""
        path = os.path.join(self.out, "settings.json")
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                if json.load(file) != json.loads(json.dumps(settings)):
                    sys.exit(f"{self.out} was begun with other tables or settings. Name another folder, or remove it.")
        else:
            self._mark(path, settings)
