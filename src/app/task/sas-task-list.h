/* What waits for who works here, read once for the sidebar's count and for the page, and again after each change of the office, of
 * the actor and on request. One a session. Signal "loaded": the items are others, or could not be read. */
#pragma once
#include "sas-session.h"
#include "sas-task-item.h"
G_BEGIN_DECLS
#define SAS_TYPE_TASK_LIST (sas_task_list_get_type ())
G_DECLARE_FINAL_TYPE (SasTaskList, sas_task_list, SAS, TASK_LIST, GObject)
/* The list of @session, which keeps it; read at once when it is asked for first. (transfer none) */
SasTaskList *sas_task_list_of        (SasSession *session);
/* Of SasTaskItem, the most urgent first; NULL until they are here. (transfer none), until "loaded" */
GPtrArray   *sas_task_list_get_items (SasTaskList *self);
guint        sas_task_list_count     (SasTaskList *self);
const char  *sas_task_list_get_error (SasTaskList *self);   /* why they could not be read; NULL */
void         sas_task_list_reload    (SasTaskList *self);   /* one reading at a time, however often it is asked for */
G_END_DECLS
