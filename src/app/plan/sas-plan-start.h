/* Beginning a plan: what there is to begin with, and the new value in the file. No widget; runs on the store's thread. */
#pragma once
#include "sas-session-plans.h"
G_BEGIN_DECLS
typedef struct
{
  char       *nip;
  int         year;
  SasApproach approach;
  SasModel    model;
  gboolean    copy;       /* from the year before, with its approach and form */
} SasPlanStart;
SasPlanStart *sas_plan_start_new  (const char *nip, int year);   /* (transfer full) with the form that fits the person */
void          sas_plan_start_free (SasPlanStart *start);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPlanStart, sas_plan_start_free)

/* Makes the plan, as a draft. @start is copied. SAS_ERROR_CONFLICT while there is one. (transfer full) */
void      sas_plan_start_async       (SasSession *session, const SasPlanStart *start, GAsyncReadyCallback callback, gpointer user_data);
SasPlan  *sas_plan_start_finish      (SasSession *session, GAsyncResult *result, GError **error);
/* On the store's thread: the plan of @year that is in force, else the newest; NULL without @error where there is none. (transfer full) */
SasPlan  *sas_plan_load_best         (SasDb *db, const char *nip, int year, GError **error);
/* The plan of @year: the one in force, else the newest; NULL without @error where there is none. (transfer full) */
void      sas_plan_find_async     (SasSession *session, const char *nip, int year, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
SasPlan  *sas_plan_find_finish    (SasSession *session, GAsyncResult *result, GError **error);
G_END_DECLS
