/* One task: what to do, who it is about and by which article, by when. */
#pragma once
#include <gtk/gtk.h>
#include "sas-roster.h"
#include "sas-task-item.h"
G_BEGIN_DECLS
#define SAS_TYPE_TASK_ROW (sas_task_row_get_type ())
G_DECLARE_FINAL_TYPE (SasTaskRow, sas_task_row, SAS, TASK_ROW, GtkBox)
GtkWidget *sas_task_row_new  (void);
void       sas_task_row_bind (SasTaskRow *self, SasTaskItem *item, SasRoster *roster);
G_END_DECLS
