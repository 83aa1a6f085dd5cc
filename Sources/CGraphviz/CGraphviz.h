// Graphviz' C API, and one-line stand-ins for the macros and bit-fields that Swift cannot import.
#ifndef PARTNERNETZ_CGRAPHVIZ_H
#define PARTNERNETZ_CGRAPHVIZ_H

#include <stdio.h>
#include <stdlib.h>
#include <graphviz/gvc.h>

/// An empty directed graph that allows parallel edges, owned by the caller (`agclose`).
static inline Agraph_t *partnernetz_directed_graph(const char *name) {
  return agopen((char *)name, Agdirected, NULL);
}

/// Declares an attribute of all graphs (0), nodes (1) or edges (2) with its default value.
static inline Agsym_t *partnernetz_declare(Agraph_t *graph, int kind, const char *name,
                                           const char *value) {
  return agattr(graph, kind, (char *)name, (char *)value);
}

/// The node of this name, made if it is new.
static inline Agnode_t *partnernetz_node(Agraph_t *graph, const char *name) {
  return agnode(graph, (char *)name, 1);
}

/// A new edge of this name.
static inline Agedge_t *partnernetz_edge(Agraph_t *graph, Agnode_t *tail, Agnode_t *head,
                                         const char *name) {
  return agedge(graph, tail, head, (char *)name, 1);
}

/// Sets a declared attribute of a graph, node or edge.
static inline void partnernetz_set(void *object, Agsym_t *attribute, const char *value) {
  agxset(object, attribute, (char *)value);
}

/// Where a layout put a node's centre, in points.
static inline pointf partnernetz_centre(Agnode_t *node) { return ND_coord(node); }

/// Number of Bézier pieces in an edge's route; 0 if it has none.
static inline int partnernetz_route_pieces(Agedge_t *edge) {
  return ED_spl(edge) ? ED_spl(edge)->size : 0;
}

/// One Bézier piece of an edge's route; the index must be below the number of pieces.
static inline bezier partnernetz_route_piece(Agedge_t *edge, int index) {
  return ED_spl(edge)->list[index];
}

/// A stream into growing memory; `free` the data after `fclose`.
static inline FILE *partnernetz_memory_file(char **data, size_t *length) {
  return open_memstream(data, length);
}

#endif
