/* The work behind the import: reading and judging a file as a job, applying it, taking it back, the report of its faults. */
#pragma once
#include "sas-import-columns.h"
#include "sas-roster-store.h"
#include "sas-session.h"
G_BEGIN_DECLS
/* A file that was read and judged. */
typedef struct
{
  char         *name;       /* of the file, without folder */
  SasSheet     *sheet;
  SasColumnMap  map;
  gboolean      known;      /* @map was found */
  SasImport    *import;
} SasImportFile;
void    sas_import_file_free  (SasImportFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasImportFile, sas_import_file_free)

/* A job whose result is a SasImportFile. @roster: what stands in the office; a reference is kept. */
SasJob *sas_import_job_new    (const char *path, SasRoster *roster);

/* Applies @file, all or nothing. */
void     sas_import_apply_async  (SasSession *session, const SasImportFile *file, GAsyncReadyCallback callback, gpointer user_data);
gboolean sas_import_apply_finish (SasSession *session, GAsyncResult *result, SasRosterCounts *counts, GError **error);
/* Puts back what stood before @changes went in: @before is the roster of then. */
void     sas_import_undo_async   (SasSession *session, SasRoster *before, SasRoster *changes, const char *name,
                                  GAsyncReadyCallback callback, gpointer user_data);
gboolean sas_import_undo_finish  (SasSession *session, GAsyncResult *result, GError **error);

/* Every remark as CSV for Excel: UTF-8 with BOM, semicolons, no cell that Excel would run. (transfer full) */
char   *sas_import_report_csv (const SasImportFile *file);
G_END_DECLS
