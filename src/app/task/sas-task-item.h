/* A task as a row of the page: the task, and whether its section begins with it. */
#pragma once
#include <gio/gio.h>
#include "sas-task.h"
G_BEGIN_DECLS
typedef enum { SAS_SECTION_LATE, SAS_SECTION_SOON, SAS_SECTION_LATER, SAS_SECTION_OPEN, SAS_SECTIONS } SasTaskSection;   /* OPEN: without a term */

#define SAS_TYPE_TASK_ITEM (sas_task_item_get_type ())
G_DECLARE_FINAL_TYPE (SasTaskItem, sas_task_item, SAS, TASK_ITEM, GObject)
struct _SasTaskItem
{
  GObject   parent_instance;

  SasTask  *task;
  gboolean  first;   /* of its section, among those that are shown */
};

SasTaskItem    *sas_task_item_new      (SasTask *task);   /* (transfer full) takes @task */
SasTaskSection  sas_task_item_section  (SasTaskItem *self);
const char     *sas_task_section_title (SasTaskSection section);
/* Holds every word of @find, folded. */
gboolean        sas_task_item_matches  (SasTaskItem *self, const char *find);
/* Whether both are the same work: the same thing to do about the same plan or person. */
gboolean        sas_task_item_is_same  (SasTaskItem *self, SasTaskItem *other);
/* The same, and it reads the same: sentence, term and how many days are left. */
gboolean        sas_task_item_is_unchanged (SasTaskItem *self, SasTaskItem *other);
G_END_DECLS
