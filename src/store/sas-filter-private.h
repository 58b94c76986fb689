/* Filters of lists as SQL: what plans and evaluations are both found by. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
/* Of a person joined in; the parameter has the same number in each list. */
#define SAS_IN_UNIT_2 \
  "person.unit IN (WITH RECURSIVE below (code) AS (SELECT ?2 UNION " \
  "  SELECT unit.code FROM unit JOIN below ON unit.parent_code = below.code) SELECT code FROM below)"
#define SAS_NAMED_LIKE_5 \
  "(trim (person.title_before || ' ' || person.name || ', ' || person.title_after, ' ,') LIKE ?5 ESCAPE '\\' " \
  " OR person.nip LIKE ?5 ESCAPE '\\')"

/* A condition of a filter, and whether this filter has it. */
typedef struct { gboolean used; const char *sql; } SasCondition;

/* Only those that are used go into the SQL, so that each can use its index. */
void  sas_filter_append_where (GString *sql, const SasCondition *conditions, gsize n);
/* @find as a pattern of LIKE in which nothing but our own % is special. (transfer full) */
char *sas_like_pattern        (const char *find);
G_END_DECLS
