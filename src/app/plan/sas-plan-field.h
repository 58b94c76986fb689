/* One text of a plan or an evaluation under the pen: it grows with what is written, wraps, marks what the checks say about it, and stores
 * each key through the desk. Enter emits "activate", or begins a line where the text is one of several lines. */
#pragma once
#include <gtk/gtk.h>
#include "sas-text-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_PLAN_FIELD (sas_plan_field_get_type ())
G_DECLARE_FINAL_TYPE (SasPlanField, sas_plan_field, SAS, PLAN_FIELD, GtkTextView)
/* Properties: "name-label" (what is read out), "placeholder", "lines" (Enter begins a line). Signals: "activate". */
GtkWidget  *sas_plan_field_new       (const char *name, const char *placeholder);
/* @desk (SasTextDesk) and @path may be NULL: shows nothing. */
void        sas_plan_field_bind      (SasPlanField *self, gpointer desk, const char *path);
const char *sas_plan_field_get_path  (SasPlanField *self);                      /* (nullable) */
G_END_DECLS
