/* The team at a glance (sas-progress.h): who, what is told, evidence, feedback, the last contact, how late; the late ones first. */
#pragma once
#include <gtk/gtk.h>
#include "sas-progress.h"
G_BEGIN_DECLS
#define SAS_TYPE_TEAM_TABLE (sas_team_table_get_type ())
G_DECLARE_FINAL_TYPE (SasTeamTable, sas_team_table, SAS, TEAM_TABLE, GtkWidget)
/* Signal: "person" (const char *nip): Enter or a click on a row. */
/* @rows: of SasProgress, kept. @today: for how long ago something was. */
void        sas_team_table_set_rows (SasTeamTable *self, GPtrArray *rows, SasDate today);
/* The one whose row has the cursor. (nullable) */
const char *sas_team_table_get_chosen (SasTeamTable *self);
void        sas_team_table_find       (SasTeamTable *self);                      /* the focus into the search */
G_END_DECLS
