/* What happened to a person in the course of a year, one thing a row: a line of the log, feedback or the wish for it, guidance, a step of his plan, his
 * action plan or his evaluations. */
#pragma once
#include "sas-monitoring.h"
#include "sas-session.h"
G_BEGIN_DECLS
typedef enum { SAS_TIMELINE_LOG, SAS_TIMELINE_FEEDBACK, SAS_TIMELINE_GUIDANCE, SAS_TIMELINE_STEP, SAS_TIMELINE_KINDS } SasTimelineKind;

#define SAS_TYPE_TIMELINE_ITEM (sas_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (SasTimelineItem, sas_timeline_item, SAS, TIMELINE_ITEM, GObject)
struct _SasTimelineItem
{
  GObject         parent_instance;

  SasTimelineKind kind;
  SasDate         date;
  char           *title;       /* "Umpan balik · Pimpinan" */
  char           *text;        /* what was said or done */
  char           *about;       /* "Hasil kerja 2", "Kolaboratif"; "" */
  SasPolarity     polarity;    /* of feedback */
  const SasRecordType *type;   /* (nullable) of @record */
  gpointer        record;      /* (owned) (nullable) SasLogEntry, SasFeedback, SasFeedbackRequest, SasGuidance */
  char           *taken;       /* (nullable) of a line: the period whose realisation it stands in */
  gboolean        first;       /* of its month, among those that are shown */
};
/* What is known of @nip in @year, the newest first: what the session's actor may see of it. @reviewer (nullable). Of SasTimelineItem. */
void       sas_timeline_load_async  (SasSession *session, const char *nip, int year, const char *reviewer, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sas_timeline_load_finish (SasSession *session, GAsyncResult *result, GError **error);   /* (transfer full) */
G_END_DECLS
