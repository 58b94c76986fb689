/* The open part of a result's card: the leader's result it carries, its text, who assigned it, its indicators. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_RESULT_BODY (sas_result_body_get_type ())
G_DECLARE_FINAL_TYPE (SasResultBody, sas_result_body, SAS, RESULT_BODY, GtkBox)
GtkWidget *sas_result_body_new    (void);
void       sas_result_body_update (SasResultBody *self, SasPlanDesk *desk, guint result);
/* Focus to the field of @path, or to the result's text. */
void       sas_result_body_focus  (SasResultBody *self, const char *path);
G_END_DECLS
