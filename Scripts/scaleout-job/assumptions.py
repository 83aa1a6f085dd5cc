"""What the formulas assume: the defaults of Sources/Networks/Parameters, by their own names."""

# How far two figures for the same fact may lie apart (F1).
AGREEMENT, DEVIATION, TAX_TOLERANCE = 0.05, 0.25, 0.005
TAX_STANDARD, TAX_REDUCED = 0.19, 0.07

# Chances that an introduction is made, by kind: from the link's source, from its target (F13).
INTRODUCE = {
    "supplier": (0.6, 0.8),
    "capital": (0.5, 0.5),
    "partner": (0.9, 0.9),
    "acquaintance": (0.4, 0.4),
}
INTRODUCE_MOST, MISSING_TRUST, HALF_LIFE = 0.95, 0.5, 24.0

# How willingly firms pass a request on (F14).
WILLINGNESS, FAVOUR_CAP = 0.8, 4.0
HOPS = 3

# From which overlap two firms compete (F3).
COMPETITOR_OVERLAP, MISSING_PRESENCE = 0.40, 0.4

# Partners that a firm can have at once, by employees: below 10, below 50 or unknown, others.
MISSING_CAPACITY = (1, 2, 3)
