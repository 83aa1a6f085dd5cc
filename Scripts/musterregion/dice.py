"""Seeded chance that gives the same numbers in every Python version: all of it is made from random()."""
import math
import random


class Dice:
    def __init__(self, seed):
        self._source = random.Random(seed)

    def between(self, low, high):
        return low + (high - low) * self._source.random()

    def whole(self, low, high):
        return min(high, low + int(self._source.random() * (high - low + 1)))

    def chance(self, probability):
        return self._source.random() < probability

    def around(self, value, spread):
        """A value scattered log-normally: `spread` 0.2 means about 20 % up or down."""
        angle = 2 * math.pi * self._source.random()
        radius = math.sqrt(-2 * math.log(1 - self._source.random()))
        return value * math.exp(spread * radius * math.cos(angle))

    def pick(self, items):
        return items[self.whole(0, len(items) - 1)]

    def pick_weighted(self, pairs):
        """One of [(item, weight)]."""
        mark = self._source.random() * sum(weight for _, weight in pairs)
        for item, weight in pairs:
            mark -= weight
            if mark < 0:
                return item
        return pairs[-1][0]

    def shuffled(self, items):
        rest, out = list(items), []
        while rest:
            out.append(rest.pop(self.whole(0, len(rest) - 1)))
        return out


def rounded(amount):
    """Euros as people state them: about three significant digits."""
    if amount <= 0:
        return 0
    step = 10 ** max(1, int(math.log10(amount)) - 2)
    return int(round(amount / step) * step)
