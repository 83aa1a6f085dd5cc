// The heaviest matching by LEMON: `lemon_matching FILE` prints {"seconds", "cpu", "value"} of the call alone.
// FILE: int64 nodes, edges; int32 one end of each edge, then the other; int64 weights.
#include <lemon/matching.h>
#include <lemon/smart_graph.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

template <class Number>
std::vector<Number> take(FILE* file, size_t count) {
  std::vector<Number> numbers(count);
  if (fread(numbers.data(), sizeof(Number), count, file) != count) exit(2);
  return numbers;
}

double seconds(clockid_t clock) {
  timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

int main(int count, char** words) {
  FILE* file = count == 2 ? fopen(words[1], "rb") : nullptr;
  if (!file) return 2;
  auto sizes = take<int64_t>(file, 2);
  size_t n = sizes[0], m = sizes[1];
  auto source = take<int32_t>(file, m), target = take<int32_t>(file, m);
  auto weight = take<int64_t>(file, m);
  lemon::SmartGraph graph;
  graph.reserveNode(n);
  graph.reserveEdge(m);
  for (size_t v = 0; v < n; v++) graph.addNode();
  lemon::SmartGraph::EdgeMap<int64_t> weights(graph);
  for (size_t e = 0; e < m; e++)
    weights[graph.addEdge(graph.nodeFromId(source[e]), graph.nodeFromId(target[e]))] = weight[e];
  double wall = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
  lemon::MaxWeightedMatching<lemon::SmartGraph, lemon::SmartGraph::EdgeMap<int64_t>> matching(graph, weights);
  matching.run();
  wall = seconds(CLOCK_MONOTONIC) - wall;
  cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
  printf("{\"seconds\": %.9f, \"cpu\": %.9f, \"value\": %lld}\n", wall, cpu, (long long)matching.matchingWeight());
}
