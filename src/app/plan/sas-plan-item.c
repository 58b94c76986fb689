#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-plan-item.h"

G_DEFINE_FINAL_TYPE (SasPlanItem, sas_plan_item, G_TYPE_OBJECT)

const char *
sas_plan_state_icon (SasPlanState state)
{
  static const char *const icons[SAS_PLAN_STATES] = {
    [SAS_PLAN_DRAFT] = "document-edit-symbolic", [SAS_PLAN_SUBMITTED] = "document-send-symbolic",
    [SAS_PLAN_RETURNED] = "mail-reply-sender-symbolic", [SAS_PLAN_APPROVED] = "object-select-symbolic",
    [SAS_PLAN_SUPERSEDED] = "go-next-symbolic", [SAS_PLAN_CLOSED] = "object-select-symbolic", [SAS_PLAN_CANCELLED] = "process-stop-symbolic",
  };

  return icons[state];
}

const char *
sas_plan_state_class (SasPlanState state)
{
  static const char *const classes[SAS_PLAN_STATES] = {
    [SAS_PLAN_DRAFT] = "warn-text", [SAS_PLAN_SUBMITTED] = "accent", [SAS_PLAN_RETURNED] = "error-text",
    [SAS_PLAN_APPROVED] = "ok-text", [SAS_PLAN_SUPERSEDED] = "dim", [SAS_PLAN_CLOSED] = "ok-text", [SAS_PLAN_CANCELLED] = "dim",
  };

  return classes[state];
}

static void
sas_plan_item_finalize (GObject *object)
{
  SasPlanItem *self = SAS_PLAN_ITEM (object);

  g_clear_pointer (&self->row, sas_plan_row_free);
  g_free (self->group);
  G_OBJECT_CLASS (sas_plan_item_parent_class)->finalize (object);
}

static void
sas_plan_item_class_init (SasPlanItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = sas_plan_item_finalize;
}

static void
sas_plan_item_init (SasPlanItem *self)
{
}

/* --- loading --- */

typedef struct { int year; char *appraiser; char *mine, *superior, *team, *nowhere; } Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->appraiser);
  g_free (question->mine);
  g_free (question->superior);
  g_free (question->team);
  g_free (question->nowhere);
  g_free (question);
}

static gboolean
add_rows (GPtrArray *items, SasDb *db, const SasPlanFilter *filter, const char *group, gboolean own, GError **error)
{
  g_autoptr (GPtrArray) rows = sas_plan_store_list (db, filter, error);

  if (rows == NULL)
    return FALSE;
  g_ptr_array_set_free_func (rows, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      SasPlanItem *item = g_object_new (SAS_TYPE_PLAN_ITEM, NULL);

      item->row = g_ptr_array_index (rows, i);
      item->group = g_strdup (group != NULL ? group : item->row->unit_name);
      item->own = own;
      item->to_judge = filter->appraiser != NULL;
      g_ptr_array_add (items, item);
    }
  return TRUE;
}

static gint
by_group (gconstpointer a, gconstpointer b)
{
  const SasPlanItem *const *first = a;
  const SasPlanItem *const *second = b;

  return g_strcmp0 ((*first)->group, (*second)->group);
}

static gpointer
load (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Question *question = input;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  SasPlanFilter all = { .year = question->year };
  SasPlanFilter mine = { .nip = actor->nip };
  SasPlanFilter superior = { .year = question->year, .nip = question->appraiser };
  SasPlanFilter team = { .year = question->year, .appraiser = actor->nip };

  if (actor->operator_)
    {
      if (!add_rows (items, db, &all, NULL, FALSE, error))
        return NULL;
      for (guint i = 0; i < items->len; i++)
        if (((SasPlanItem *) g_ptr_array_index (items, i))->group == NULL)
          ((SasPlanItem *) g_ptr_array_index (items, i))->group = g_strdup (question->nowhere);
      g_ptr_array_sort (items, by_group);
    }
  else if (!add_rows (items, db, &mine, question->mine, TRUE, error) ||
           (question->appraiser != NULL && !add_rows (items, db, &superior, question->superior, FALSE, error)) ||
           !add_rows (items, db, &team, question->team, FALSE, error))
    return NULL;
  for (guint i = 0; i < items->len; i++)
    {
      SasPlanItem *item = g_ptr_array_index (items, i);

      item->this_year = item->row->year == question->year;
    }
  return g_steal_pointer (&items);
}

void
sas_plan_items_load_async (SasSession *session, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  const SasActor *actor = sas_session_get_actor (session);
  Question *question = g_new0 (Question, 1);
  const SasPerson *appraiser = actor->operator_ ? NULL : sas_roster_appraiser (sas_session_get_roster (session), actor->nip, sas_date_today ());

  question->year = sas_session_get_year (session);
  question->appraiser = appraiser != NULL ? g_strdup (appraiser->nip) : NULL;
  question->mine = g_strdup (_("My plans"));
  question->superior = g_strdup (_("Plan of the leader"));
  question->team = g_strdup (_("My people"));
  question->nowhere = g_strdup (_("Without a unit"));
  sas_session_run_async (session, SAS_CHANGED_NOTHING, load, question, question_free, (GDestroyNotify) g_ptr_array_unref, cancellable,
                         callback, user_data);
}

GPtrArray *
sas_plan_items_load_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}

/* --- choosing and sorting --- */

int
sas_plan_item_urgency (SasPlanItem *self)
{
  SasPlanState state = self->row->state;
  gboolean open = state == SAS_PLAN_DRAFT || state == SAS_PLAN_RETURNED;
  const gboolean reasons[] = {
    self->own && open && self->this_year, self->to_judge && state == SAS_PLAN_SUBMITTED,
    self->own && self->this_year && state != SAS_PLAN_CANCELLED, self->this_year && state != SAS_PLAN_CANCELLED,
    state != SAS_PLAN_CANCELLED,
  };
  int urgency = 0;

  while (urgency < (int) G_N_ELEMENTS (reasons) && !reasons[urgency])
    urgency++;
  return urgency;
}

static gboolean
holds (const char *text, const char *word)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, word) != NULL;
}

gboolean
sas_plan_item_matches (SasPlanItem *self, const char *find, int state)
{
  const SasPlanRow *row = self->row;
  g_auto (GStrv) words = g_strsplit (find != NULL ? find : "", " ", -1);
  g_autofree char *year = g_strdup_printf ("%d", row->year);

  if (state >= 0 && row->state != (SasPlanState) state)
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    if (!holds (row->name, words[i]) && !holds (row->nip, words[i]) && !holds (row->position, words[i]) &&
        !holds (row->unit_name, words[i]) && !holds (year, words[i]))
      return FALSE;
  return TRUE;
}

int
sas_plan_item_compare (SasPlanItem *a, SasPlanItem *b, SasPlanSort sort)
{
  int by_name = g_utf8_collate (a->row->name != NULL ? a->row->name : "", b->row->name != NULL ? b->row->name : "");
  int by_year = b->row->year - a->row->year;

  switch (sort)
    {
    case SAS_SORT_STATE:
      return a->row->state != b->row->state ? (int) a->row->state - (int) b->row->state : by_name;
    case SAS_SORT_NEWEST:
      return g_strcmp0 (b->row->updated, a->row->updated);
    case SAS_SORT_NAME:
    case SAS_SORTS:
    default:
      return by_name != 0 ? by_name : by_year;
    }
}
