/* Which words of two texts differ: what a reader should see at once. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
/* A run of words of one text, in bytes of it, with the spaces after them. */
typedef struct { guint start, length; gboolean differs; } SasWordRun;

/* @before and @after (nullable) in runs that cover each whole; what differs stands between the longest words in common. Of SasWordRun.
 * (out) (transfer full) */
void sas_word_diff (const char *before, const char *after, GArray **before_runs, GArray **after_runs);
G_END_DECLS
