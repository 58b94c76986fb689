/* The evaluation of ONE person: on the left the official paper as it stands, on the right what may be written or has happened, above the
 * one next step and a menu of the others. Who evaluates rates and writes; the employee reads, signs, objects; the appraiser explains, his
 * superior decides or takes over: whatever the workflow's table opens to who works here.
 * Signal "changed": state or value are others. */
#pragma once
#include <gtk/gtk.h>
#include "sas-person-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_PERSON_SHEET (sas_person_sheet_get_type ())
G_DECLARE_FINAL_TYPE (SasPersonSheet, sas_person_sheet, SAS, PERSON_SHEET, GtkWidget)
GtkWidget     *sas_person_sheet_new      (SasSession *session);
/* Whose evaluation; NULL: nobody's. What is typed is stored first. */
void           sas_person_sheet_open     (SasPersonSheet *self, const char *nip, int year, SasPeriod period);
SasPersonDesk *sas_person_sheet_get_desk (SasPersonSheet *self);       /* (transfer none) (nullable): while it is read */
void           sas_person_sheet_flush    (SasPersonSheet *self);
void           sas_person_sheet_fold     (SasPersonSheet *self, gboolean folded);   /* the paper folds away */
void           sas_person_sheet_print    (SasPersonSheet *self);
/* The next step; where something is missing, to its field. FALSE: there is no step. */
gboolean       sas_person_sheet_act      (SasPersonSheet *self);
/* Its label; NULL: there is none. (transfer full) */
char          *sas_person_sheet_dup_next (SasPersonSheet *self);
G_END_DECLS
