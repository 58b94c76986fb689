/* A made-up agency of any size for benches and trials: the same size and seed make the same people, plans and evaluations. */
#pragma once
#include <gio/gio.h>
G_BEGIN_DECLS
typedef struct
{
  guint   staff, years;    /* the years up to @last; plans of each person from the year he was appointed in */
  int     last;            /* in the last year everything is under way, in every state */
  guint64 seed;
} SasBenchSize;

/* Told from time to time what is done: "plans of 2019". */
typedef void (*SasBenchTell) (const char *what, gpointer user_data);

/* A new office file at @path, whole or not at all; refuses an existing one (SAS_ERROR_CONFLICT). */
gboolean sas_bench_create (const char *path, const SasBenchSize *size, SasBenchTell tell, gpointer user_data, GError **error);
G_END_DECLS
