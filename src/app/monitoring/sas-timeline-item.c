#include "config.h"
#include "sas-audit.h"
#include "sas-dialogue-store.h"
#include "sas-evaluation-store.h"
#include "sas-feedback-request-store.h"
#include "sas-i18n.h"
#include "sas-monitoring-store.h"
#include "sas-plan-store.h"
#include "sas-timeline-item.h"

#define MOST_STEPS 200

G_DEFINE_FINAL_TYPE (SasTimelineItem, sas_timeline_item, G_TYPE_OBJECT)

static void
sas_timeline_item_finalize (GObject *object)
{
  SasTimelineItem *self = SAS_TIMELINE_ITEM (object);

  g_free (self->title);
  g_free (self->text);
  g_free (self->about);
  g_free (self->taken);
  if (self->record != NULL)
    sas_record_free (self->type, self->record);
  G_OBJECT_CLASS (sas_timeline_item_parent_class)->finalize (object);
}

static void
sas_timeline_item_class_init (SasTimelineItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = sas_timeline_item_finalize;
}

static void
sas_timeline_item_init (SasTimelineItem *self)
{
}

/* @title, @text, @about (transfer full) */
static SasTimelineItem *
add_item (GPtrArray *items, SasTimelineKind kind, SasDate date, char *title, char *text, char *about)
{
  SasTimelineItem *item = g_object_new (SAS_TYPE_TIMELINE_ITEM, NULL);

  item->kind = kind;
  item->date = date;
  item->title = title;
  item->text = text;
  item->about = about;
  g_ptr_array_add (items, item);
  return item;
}

/* --- on the store's thread --- */

typedef struct { char *nip; int year; char *reviewer; SasRoster *roster; } Which;

static void
which_free (gpointer data)
{
  Which *which = data;

  g_free (which->nip);
  g_free (which->reviewer);
  sas_roster_unref (which->roster);
  g_free (which);
}

static void
tell_log (GPtrArray *items, gpointer record)
{
  const SasLogEntry *entry = record;

  add_item (items, SAS_TIMELINE_LOG, entry->date, g_strdup (_("Log")), g_strdup (entry->text), sas_monitoring_about (entry->result, NULL));
}

static void
tell_feedback (GPtrArray *items, gpointer record)
{
  const SasFeedback *feedback = record;
  const char *giver = *feedback->giver != '\0' ? feedback->giver : _("giver not told");
  SasTimelineItem *item = add_item (items, SAS_TIMELINE_FEEDBACK, feedback->date,
                                    g_strdup_printf (feedback->asked ? _("Feedback asked for · %s") : _("Feedback · %s"), giver),
                                    g_strdup (feedback->text), sas_monitoring_about (feedback->result, feedback->behaviour));

  item->polarity = feedback->polarity;
}

static void
tell_guidance (GPtrArray *items, gpointer record)
{
  static const char *const names[SAS_GUIDANCE_KINDS] = { N_("Coaching"), N_("Mentoring"), N_("Feedback on guidance"), N_("Review of competence") };
  const SasGuidance *guidance = record;
  const char *words = *guidance->recommendation != '\0' ? guidance->recommendation : guidance->options;
  const SasGuidanceRow *row = guidance->rows->len > 0 ? g_ptr_array_index (guidance->rows, 0) : NULL;
  const char *first = row != NULL && row->cells->len > 0 ? g_ptr_array_index (row->cells, 0) : "";

  add_item (items, SAS_TIMELINE_GUIDANCE, guidance->date,
            *guidance->by != '\0' ? g_strdup_printf ("%s · %s", _(names[guidance->kind]), guidance->by) : g_strdup (_(names[guidance->kind])),
            g_strdup (*words != '\0' ? words : first), g_strdup (""));
}

/* The records of one type, each told by @tell, which adds one item. */
static gboolean
add_records (SasDb *db, const Which *which, const SasActor *actor, const SasRecordType *type, void (*tell) (GPtrArray *, gpointer),
             GPtrArray *items, GError **error)
{
  g_autoptr (GPtrArray) records = sas_monitoring_store_list (db, type, which->nip, which->year, actor, which->reviewer, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      SasTimelineItem *item;

      tell (items, g_ptr_array_index (records, i));
      item = g_ptr_array_index (items, items->len - 1);
      item->type = type;
      item->record = g_ptr_array_index (records, i);
    }
  return records != NULL;
}

/* Which lines stand in a realisation by now. */
static gboolean
mark_taken (SasDb *db, const Which *which, GPtrArray *items, GError **error)
{
  g_autoptr (GHashTable) taken = sas_monitoring_store_taken (db, which->nip, which->year, error);

  for (guint i = 0; taken != NULL && i < items->len; i++)
    {
      SasTimelineItem *item = g_ptr_array_index (items, i);

      if (item->kind == SAS_TIMELINE_LOG)
        item->taken = g_strdup (g_hash_table_lookup (taken, ((SasLogEntry *) item->record)->id));
    }
  return taken != NULL;
}

/* What is open, or was declined: an answer stands there itself, what was taken back is gone. */
static void
tell_request (const Which *which, GPtrArray *items, SasFeedbackRequest *request)
{
  const SasPerson *giver = sas_roster_person (which->roster, request->giver_nip);
  g_autofree char *name = giver != NULL ? sas_person_full_name (giver) : g_strdup (request->giver_nip);
  g_autofree char *about = sas_monitoring_about (request->result, request->behaviour), *due = sas_date_to_display (request->due);
  gboolean open = request->state == SAS_REQUEST_OPEN;
  SasTimelineItem *item = add_item (items, SAS_TIMELINE_FEEDBACK, request->date, g_strdup_printf (_("Feedback asked of %s"), name),
                                    g_strdup (open ? request->text : request->word),
                                    open ? g_strdup_printf (_("%s · not answered yet, until %s"), about, due)
                                         : g_strdup_printf (_("%s · declined"), about));

  item->type = &sas_feedback_request_type;
  item->record = request;
}

static gboolean
add_requests (SasDb *db, const Which *which, const SasActor *actor, GPtrArray *items, GError **error)
{
  g_autoptr (GPtrArray) requests = sas_feedback_request_store_list (db, which->nip, which->year, actor, which->reviewer, error);

  for (guint i = 0; requests != NULL && i < requests->len; i++)
    {
      SasFeedbackRequest *request = g_ptr_array_index (requests, i);

      if (request->state == SAS_REQUEST_OPEN || request->state == SAS_REQUEST_DECLINED)
        tell_request (which, items, request);
      else
        sas_record_free (&sas_feedback_request_type, request);
    }
  return requests != NULL;
}

/* The day of "2026-11-24T03:42:10Z" where people live. */
static SasDate
day_of (const char *at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (at, NULL);
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;

  return local != NULL ? sas_date_new ((guint) g_date_time_get_year (local), (guint) g_date_time_get_month (local), (guint) g_date_time_get_day_of_month (local))
                       : SAS_DATE_NONE;
}

/* What the row of the table says was done; NULL: nothing that people look for. */
static const char *
done_words (const char *action)
{
  for (const SasStep *step = sas_evaluation_steps (); step->action != NULL; step++)
    if (g_str_equal (step->action, action) && !g_str_has_prefix (action, "edit-"))
      return _(step->done);
  return NULL;
}

static gboolean
add_steps (SasDb *db, const SasEvaluationRow *row, GPtrArray *items, GError **error)
{
  g_autoptr (GPtrArray) steps = sas_audit_list (db, row->id, 0, MOST_STEPS, error);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const SasAuditRow *step = g_ptr_array_index (steps, i);
      const char *done = done_words (step->action);

      if (done != NULL)
        add_item (items, SAS_TIMELINE_STEP, day_of (step->at), g_strdup_printf ("%s · %s", done, sas_period_name (row->period)),
                  g_strdup (step->note), g_strdup (step->name));
    }
  return steps != NULL;
}

static gboolean
add_evaluations (SasDb *db, const Which *which, GPtrArray *items, GError **error)
{
  const SasEvaluationFilter filter = { .year = which->year, .nip = which->nip };
  g_autoptr (GPtrArray) rows = sas_evaluation_store_list (db, &filter, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!add_steps (db, g_ptr_array_index (rows, i), items, error))
      return FALSE;
  return rows != NULL;
}

/* Dialogues on expectations belong to the versions of the plan. */
static gboolean
add_dialogues (SasDb *db, const Which *which, GPtrArray *items, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasPlan) plan = sas_plan_store_load (db, which->nip, which->year, SAS_PLAN_IN_FORCE, NULL, &failure);
  g_autoptr (GPtrArray) dialogues = plan != NULL ? sas_dialogue_store_list (db, plan->id, error) : NULL;

  for (guint i = 0; dialogues != NULL && i < dialogues->len; i++)
    {
      const SasDialogue *dialogue = g_ptr_array_index (dialogues, i);

      add_item (items, SAS_TIMELINE_STEP, dialogue->date, g_strdup (_("Dialogue on expectations")), g_strdup (dialogue->agreed), g_strdup (""));
    }
  return plan == NULL || dialogues != NULL;
}

/* The newest row of the audit chain tells when the actions of a period were written down. */
static gboolean
add_actions (SasDb *db, const Which *which, const SasActor *actor, GPtrArray *items, GError **error)
{
  g_autoptr (GPtrArray) plans = sas_monitoring_store_list (db, &sas_action_plan_type, which->nip, which->year, actor, which->reviewer, error);

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      SasActionPlan *plan = g_ptr_array_index (plans, i);
      g_autoptr (GPtrArray) rows = sas_audit_list (db, plan->id, 0, 1, NULL);
      g_autofree char *text = g_strdup_printf (ngettext_ ("%u action", "%u actions", plan->actions->len), plan->actions->len);

      if (rows != NULL && rows->len > 0 && plan->actions->len > 0)
        add_item (items, SAS_TIMELINE_STEP, day_of (((SasAuditRow *) g_ptr_array_index (rows, 0))->at),
                  g_strdup_printf (_("Action plan agreed · %s"), sas_period_name (plan->period)), g_steal_pointer (&text),
                  g_strdup (((SasAuditRow *) g_ptr_array_index (rows, 0))->name));
      sas_record_free (&sas_action_plan_type, plan);
    }
  return plans != NULL;
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  const SasTimelineItem *first = *(SasTimelineItem *const *) a, *second = *(SasTimelineItem *const *) b;

  return first->date != second->date ? (first->date < second->date ? 1 : -1) : (int) first->kind - (int) second->kind;
}

static gpointer
load (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Which *which = input;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (!add_records (db, which, actor, &sas_log_entry_type, tell_log, items, error) || !mark_taken (db, which, items, error) ||
      !add_requests (db, which, actor, items, error) ||
      !add_records (db, which, actor, &sas_feedback_type, tell_feedback, items, error) ||
      !add_records (db, which, actor, &sas_guidance_type, tell_guidance, items, error) ||
      !add_evaluations (db, which, items, error) || !add_dialogues (db, which, items, error) || !add_actions (db, which, actor, items, error))
    return NULL;
  g_ptr_array_sort (items, newest_first);
  return g_steal_pointer (&items);
}

/* --- on the main thread --- */

void
sas_timeline_load_async (SasSession *session, const char *nip, int year, const char *reviewer, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  Which *which = g_new (Which, 1);

  *which = (Which) { g_strdup (nip), year, g_strdup (reviewer), sas_roster_ref (sas_session_get_roster (session)) };
  sas_session_run_async (session, SAS_CHANGED_NOTHING, load, which, which_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sas_timeline_load_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}
