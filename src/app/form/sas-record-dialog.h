/* Asks for one record in a window of its own: a form (sas-record-form.h) with two or three buttons. Answered once, however it is closed. */
#pragma once
#include "sas-record-form.h"
G_BEGIN_DECLS
/* A rule over the whole record. NULL: it holds; else the sentence, and the field under which it stands. (transfer full) */
typedef char *(*SasRecordCheck) (gconstpointer record, SasRoster *roster, const char **field);

typedef struct
{
  const char          *title;      /* N_() */
  const char          *accept;     /* N_(): the button */
  const char          *remark;     /* N_(); nullable: a sentence over the fields */
  const SasRecordType *type;
  const SasFormRow    *rows;
  SasRecordCheck       check;      /* nullable */
  const char          *other;      /* N_(); nullable: a third button, which leaves the fields */
} SasRecordQuestion;

#define SAS_TYPE_RECORD_DIALOG (sas_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SasRecordDialog, sas_record_dialog, SAS, RECORD_DIALOG, GtkWindow)
/* Takes @record; @question outlives the window. */
void     sas_record_dialog_ask_async  (GtkWidget *parent, const SasRecordQuestion *question, gpointer record, SasRoster *roster,
                                       GAsyncReadyCallback callback, gpointer user_data);
/* The record as filled in, NULL when the window was closed. (transfer full, nullable) */
gpointer sas_record_dialog_ask_finish (GAsyncResult *result);
/* Whether the third button was pressed; then there is no record. */
gboolean sas_record_dialog_is_other   (GAsyncResult *result);
G_END_DECLS
