/* One plan on paper, as printing in bulk needs it. */
#pragma once
#include "sas-db.h"
#include "sas-form.h"
#include "sas-print.h"
G_BEGIN_DECLS
void sas_print_item_free (SasPrintItem *item);
/* What the office file and @request say; @office is cleared by the caller. */
gboolean    sas_print_office_load (SasPrintOffice *office, const SasPrintRequest *request, SasDb *db, GError **error);
/* Who has a current plan of @year: number -> SasPlanState + 1. (transfer full) */
GHashTable *sas_print_planned     (SasDb *db, int year, GError **error);
/* Everybody of @request, in order. SAS_ERROR_INVALID for an unknown unit or number, or when nobody is left. (transfer container)
 * (array of const SasPerson) */
GPtrArray *sas_print_people (const SasPrintRequest *request, SasRoster *roster, GError **error);
/* What one person prints, as it is put together: each of the functions below adds the forms of its source that are asked for and
 * there, and says in the item how far they are, or why there are none. */
typedef struct
{
  SasDb                 *db;
  const SasPrintRequest *request;
  const SasPrintOffice  *office;
  const SasPlan         *plan;    /* nullable */
  SasPrintItem          *item;
  GPtrArray             *parts;   /* SasPages */
} SasPrintWork;
gboolean sas_print_add_leader      (SasPrintWork *work, GError **error);
gboolean sas_print_add_records     (SasPrintWork *work, GError **error);
gboolean sas_print_add_evaluations (SasPrintWork *work, GError **error);
gboolean sas_print_add_legacy      (SasPrintWork *work, GError **error);
gboolean sas_print_add_credit      (SasPrintWork *work, GError **error);

/* Builds and lays out one form. SAS_ERROR_RENDER. */
gboolean   sas_print_add     (GPtrArray *parts, const SasForm *form, const SasSubject *subject, const SasPaper *paper, GError **error);
/* What the forms of @plan say of the office and its people; @people is freed by the caller. */
SasSubject sas_print_subject (const SasPlan *plan, const SasPrintOffice *office, SasPeople **people);
/* The records of @type about the person that @request's actor may see (sas_monitoring_store_list), freed by sas_print_free_records.
 * (transfer full) */
GPtrArray *sas_print_list_records (SasPrintWork *work, const SasRecordType *type, GError **error);
void       sas_print_free_records (const SasRecordType *type, GPtrArray *records);
/* A hidden folder in @folder, which is made when it is not there. SAS_ERROR_STORAGE. (transfer full) */
char    *sas_print_make_staging (const char *folder, GError **error);
/* @words with "_" for whatever a file system may refuse, short enough for Windows, and ".pdf". (transfer full) */
char    *sas_print_safe_file_name (const char *words);
/* Puts what @staging holds into @folder: all files or none of the new ones. */
gboolean sas_print_move_in (const char *staging, const char *folder, gboolean overwrite, GError **error);
void     sas_print_drop_folder (const char *folder);   /* with the files in it */
/* @durable: only when it is on the disk. SAS_ERROR_STORAGE. */
gboolean sas_print_write_file (const char *path, GBytes *bytes, gboolean durable, GError **error);
G_END_DECLS
