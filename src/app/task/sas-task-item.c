#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-task-item.h"

G_DEFINE_FINAL_TYPE (SasTaskItem, sas_task_item, G_TYPE_OBJECT)

static void
sas_task_item_finalize (GObject *object)
{
  g_clear_pointer (&SAS_TASK_ITEM (object)->task, sas_task_free);
  G_OBJECT_CLASS (sas_task_item_parent_class)->finalize (object);
}

static void
sas_task_item_class_init (SasTaskItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = sas_task_item_finalize;
}

static void
sas_task_item_init (SasTaskItem *self)
{
}

SasTaskItem *
sas_task_item_new (SasTask *task)
{
  SasTaskItem *self = g_object_new (SAS_TYPE_TASK_ITEM, NULL);

  self->task = task;
  return self;
}

SasTaskSection
sas_task_item_section (SasTaskItem *self)
{
  if (self->task->urgency == SAS_TASK_LATE)
    return SAS_SECTION_LATE;
  if (self->task->urgency != SAS_TASK_LATER)
    return SAS_SECTION_SOON;
  return self->task->due != SAS_DATE_NONE ? SAS_SECTION_LATER : SAS_SECTION_OPEN;
}

const char *
sas_task_section_title (SasTaskSection section)
{
  static const char *const titles[SAS_SECTIONS] = { N_("Overdue"), N_("Within five working days"), N_("Later"), N_("Without a term") };

  return _(titles[section]);
}

static gboolean
holds (const char *text, const char *word)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, word) != NULL;
}

gboolean
sas_task_item_matches (SasTaskItem *self, const char *find)
{
  g_auto (GStrv) words = g_strsplit (find, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (!holds (self->task->name, words[i]) && !holds (self->task->nip, words[i]) && !holds (self->task->sentence, words[i]))
      return FALSE;
  return TRUE;
}

gboolean
sas_task_item_is_same (SasTaskItem *self, SasTaskItem *other)
{
  return self->task->kind == other->task->kind && self->task->year == other->task->year &&
         g_strcmp0 (self->task->place, other->task->place) == 0;
}

gboolean
sas_task_item_is_unchanged (SasTaskItem *self, SasTaskItem *other)
{
  const SasTask *before = self->task, *after = other->task;

  return sas_task_item_is_same (self, other) && before->due == after->due && before->days == after->days && before->urgency == after->urgency &&
         before->count == after->count && g_str_equal (before->sentence, after->sentence);
}
