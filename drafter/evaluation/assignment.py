"""One-to-one assignment of the greatest total weight (Kuhn 1955, Munkres 1957; the O(n²m) form with potentials)."""

from __future__ import annotations

from collections.abc import Sequence


def assign(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column) of positive weight, no row or column twice, whose weights add up to the most; rows in order.

    Weights are zero or more; a zero is no pair. A row that is longer or shorter than the first is an error of the caller.
    """
    if not weights or not weights[0]:
        return []
    if len(weights) > len(weights[0]):
        turned = [list(column) for column in zip(*weights, strict=True)]
        return sorted((row, column) for column, row in assign(turned))
    matched = _matched([[-weight for weight in row] for row in weights])
    return sorted((row, column) for column, row in matched.items() if weights[row][column] > 0)


def _matched(costs: list[list[float]]) -> dict[int, int]:
    """Column → row of the cheapest assignment of every row; rows are no more than columns. Index 0 is a stand-in."""
    rows, columns = len(costs), len(costs[0])
    row_price, column_price, row_of = [0.0] * (rows + 1), [0.0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0] = row
        end, came_from = _cheapest_path(costs, row_of, row_price, column_price)
        while end:
            row_of[end] = row_of[came_from[end]]
            end = came_from[end]
    return {column - 1: row_of[column] - 1 for column in range(1, columns + 1) if row_of[column]}


def _cheapest_path(
    costs: list[list[float]], row_of: list[int], row_price: list[float], column_price: list[float]
) -> tuple[int, list[int]]:
    """From the row at stand-in column 0 to a free column: that column, and for each column the one before it on the path."""
    columns = len(column_price)
    slack, came_from, seen = [float("inf")] * columns, [0] * columns, [False] * columns
    column = 0
    while row_of[column]:
        seen[column] = True
        row, nearest, least = row_of[column], 0, float("inf")
        for other in range(1, columns):
            if seen[other]:
                continue
            cost = costs[row - 1][other - 1] - row_price[row] - column_price[other]
            if cost < slack[other]:
                slack[other], came_from[other] = cost, column
            if slack[other] < least:
                least, nearest = slack[other], other
        for other in range(columns):
            if seen[other]:
                row_price[row_of[other]] += least
                column_price[other] -= least
            else:
                slack[other] -= least
        column = nearest
    return column, came_from
