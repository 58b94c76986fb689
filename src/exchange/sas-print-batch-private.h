/* What the parts of a run share: sas-print-run.c (the tasks, one a person), -targets.c (who, and into which files), -bind.c (what is made of
 * the sheets of all). */
#pragma once
#include "sas-print-private.h"
G_BEGIN_DECLS
typedef struct
{
  const SasPrintRequest *request;
  SasPrintOffice         office;
  GPtrArray             *items;        /* (owned) SasPrintItem, one a person */
  GPtrArray            **parts;        /* (owned) per person: SasPages of a merged run; NULL: nothing */
  GError               **errors;       /* (owned) per person */
  GHashTable            *planned;      /* (owned) sas_print_planned */
  GAsyncQueue           *connections;  /* (owned) SasDb, one a thread */
  char                  *staging;      /* (owned) (nullable) folder of the finished files */
  GCancellable          *cancellable;
  SasPrintProgress       progress;
  gpointer               data;
  GMutex                 lock;         /* of @done and the progress */
  guint                  done;
  int                    failed;       /* atomic: the others need not begin */
} SasPrintBatch;

/* One item for each of @people (array of const SasPerson), with the file it goes into: no two of a folder have the same. */
void     sas_print_make_items    (SasPrintBatch *batch, GPtrArray *people);
/* Before any work: the files that this run would write must not be there; an office file is not replaced even when told to. */
gboolean sas_print_check_targets (const SasPrintBatch *batch, GError **error);
/* Where the list of who is in it goes, of a run into a folder. (transfer full) */
char    *sas_print_cover_path    (const SasPrintBatch *batch);

/* After the tasks: the one file, or the cover of a folder. */
gboolean sas_print_bind          (SasPrintBatch *batch, GError **error);
/* The list of who is in the run, laid out before the others, where it is asked for and there is somebody. SasPages to @all. */
void     sas_print_add_cover     (const SasPrintBatch *batch, GPtrArray *all);
/* An empty back after @pages sheets, so that what follows begins on a front. */
void     sas_print_pad           (GPtrArray *parts, guint pages);
/* The documents of @item are in its file, which has this sum. */
void     sas_print_note_file     (SasPrintItem *item, const char *sha256);
G_END_DECLS
