#include "config.h"
#include <string.h>
#include "sas-approval-item.h"
#include "sas-i18n.h"
#include "sas-task.h"
#include "sas-workflow.h"

G_DEFINE_FINAL_TYPE (SasApprovalItem, sas_approval_item, G_TYPE_OBJECT)

static void
sas_approval_item_finalize (GObject *object)
{
  g_clear_pointer (&SAS_APPROVAL_ITEM (object)->row, sas_review_row_free);
  G_OBJECT_CLASS (sas_approval_item_parent_class)->finalize (object);
}

static void
sas_approval_item_class_init (SasApprovalItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = sas_approval_item_finalize;
}

static void
sas_approval_item_init (SasApprovalItem *self)
{
}

gboolean
sas_approval_concerns (SasSession *session)
{
  const SasActor *actor = sas_session_get_actor (session);
  g_autoptr (GPtrArray) people = NULL;

  if (actor->operator_)
    return TRUE;
  people = sas_task_people (sas_session_get_roster (session), actor->nip, sas_date_today ());
  for (guint i = 0; i < people->len; i++)
    if (!g_str_equal (g_ptr_array_index (people, i), actor->nip))
      return TRUE;
  return FALSE;
}

/* --- loading, on the store's thread --- */

typedef struct { int year; SasRoster *roster; } Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  sas_roster_unref (question->roster);
  g_free (question);
}

static gboolean
may_set (const SasReviewRow *row, SasRoster *roster, const SasActor *actor)
{
  const SasPlan plan = { .nip = row->nip, .appraiser = row->appraiser };
  SasDate today = sas_date_today ();
  SasDate day = CLAMP (today, sas_date_new ((guint) row->year, 1, 1), sas_date_new ((guint) row->year, 12, 31));
  const SasPerson *reviewer = actor->operator_ ? NULL
                              : sas_roster_reviewer_above (roster, row->nip, row->appraiser, day);
  SasRoles roles = sas_actor_roles (actor, &plan, reviewer != NULL ? reviewer->nip : NULL);
  g_autoptr (GPtrArray) steps = sas_workflow_open (SAS_PLAN_SUBMITTED, roles, row->year, today);

  for (guint i = 0; i < steps->len; i++)
    if (strcmp (((const SasStep *) g_ptr_array_index (steps, i))->action, "approve") == 0)
      return TRUE;
  return FALSE;
}

static gpointer
load (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Question *question = input;
  g_autoptr (GPtrArray) rows = sas_review_store_list (db, question->year, actor->nip, error);
  GPtrArray *items;

  if (rows == NULL)
    return NULL;
  items = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_set_free_func (rows, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      SasReviewRow *row = g_ptr_array_index (rows, i);
      SasApprovalItem *item;

      if (!may_set (row, question->roster, actor))
        {
          sas_review_row_free (row);
          continue;
        }
      item = g_object_new (SAS_TYPE_APPROVAL_ITEM, NULL);
      item->row = row;
      g_ptr_array_add (items, item);
    }
  return items;
}

void
sas_approval_items_load_async (SasSession *session, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Question *question = g_new (Question, 1);

  *question = (Question) { sas_session_get_year (session), sas_roster_ref (sas_session_get_roster (session)) };
  sas_session_run_async (session, SAS_CHANGED_NOTHING, load, question, question_free, (GDestroyNotify) g_ptr_array_unref, cancellable,
                         callback, user_data);
}

GPtrArray *
sas_approval_items_load_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}

/* --- one of them --- */

gboolean
sas_approval_item_is_ready (SasApprovalItem *self)
{
  return self->row->looked && self->row->remarks == 0;
}

static gboolean
holds (const char *text, const char *word)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, word) != NULL;
}

gboolean
sas_approval_item_matches (SasApprovalItem *self, const char *find)
{
  g_auto (GStrv) words = g_strsplit (find, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (!holds (self->row->name, words[i]) && !holds (self->row->nip, words[i]) && !holds (self->row->position, words[i]))
      return FALSE;
  return TRUE;
}

char *
sas_approval_item_deadline (SasApprovalItem *self, SasDate today, gboolean *late)
{
  int year = self->row->year;
  SasDate deadline = sas_regulation_plan_deadline (sas_regulation_for_year (year), year);
  int days = (int) deadline - (int) today;

  *late = days < 0 && self->row->version == 1;
  if (self->row->version > 1)
    return NULL;
  if (days < 0)
    return g_strdup (_("Past the deadline"));
  return g_strdup_printf (ngettext_ ("%d day left", "%d days left", days), days);
}
