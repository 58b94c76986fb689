#include "config.h"
#include <string.h>
#include "sas-evaluation-check.h"
#include "sas-i18n.h"
#include "sas-period-desk-private.h"
#include "sas-text-desk.h"

static void text_desk_iface_init (SasTextDeskInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasPeriodDesk, sas_period_desk, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (SAS_TYPE_TEXT_DESK, text_desk_iface_init))

static guint signals[2];
enum { CHANGED, SAVED };

/* --- the value --- */

const SasPeriodWork *
sas_period_desk_get_work (SasPeriodDesk *self)
{
  return sas_history_current (self->history);
}

const SasPlan *
sas_period_desk_get_plan (SasPeriodDesk *self)
{
  return self->plan;
}

SasSession *
sas_period_desk_get_session (SasPeriodDesk *self)
{
  return self->session;
}

const char *
sas_period_desk_get_reviewer (SasPeriodDesk *self)
{
  return self->reviewer;
}

SasRoles
sas_period_desk_get_roles (SasPeriodDesk *self)
{
  return self->roles;
}

GPtrArray *
sas_period_desk_get_findings (SasPeriodDesk *self)
{
  return self->findings;
}

void
sas_period_desk_set_strict (SasPeriodDesk *self, gboolean strict)
{
  if (self->strict == strict)
    return;
  self->strict = strict;
  sas_period_desk_changed (self, NULL);
}

/* Who is what today, what is missing: found once a change, asked for by every field. */
static void
look (SasPeriodDesk *self)
{
  const SasEvaluation *evaluation = sas_period_desk_get_work (self)->evaluation;
  const SasPerson *reviewer = sas_roster_reviewer_above (sas_session_get_roster (self->session), evaluation->nip, evaluation->appraiser,
                                                         sas_period_to (evaluation->period, evaluation->year));

  g_free (self->reviewer);
  self->reviewer = reviewer != NULL ? g_strdup (reviewer->nip) : NULL;
  self->roles = sas_actor_roles_in_evaluation (sas_session_get_actor (self->session), evaluation, self->reviewer);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = sas_evaluation_check (evaluation);
  g_hash_table_remove_all (self->texts);
}

void
sas_period_desk_changed (SasPeriodDesk *self, const char *place)
{
  look (self);
  g_signal_emit (self, signals[CHANGED], 0, place);
}

void
sas_period_desk_saved (SasPeriodDesk *self)
{
  g_signal_emit (self, signals[SAVED], 0);
}

SasPeriodWork *
sas_period_desk_draft (SasPeriodDesk *self)
{
  return sas_period_work_copy (sas_period_desk_get_work (self));
}

void
sas_period_desk_commit (SasPeriodDesk *self, SasPeriodWork *draft, const char *label, const char *merge, const char *place)
{
  if (sas_record_equal (&sas_period_work_type, draft, sas_period_desk_get_work (self)))
    {
      sas_period_work_free (draft);
      return;
    }
  sas_history_push (self->history, draft, label, merge);
  sas_period_desk_touch (self);
  sas_period_desk_changed (self, place);
}

static void
drop_raw (SasPeriodDesk *self)
{
  g_clear_pointer (&self->raw_path, g_free);
  g_clear_pointer (&self->raw, g_free);
}

/* What stood there as it was typed reads as what was understood of it. */
void
sas_period_desk_seal (SasPeriodDesk *self)
{
  g_autofree char *understood = self->raw_path != NULL ? sas_period_work_dup_text (sas_period_desk_get_work (self), self->raw_path) : NULL;
  gboolean other = g_strcmp0 (understood, self->raw) != 0;

  sas_history_seal (self->history);
  drop_raw (self);
  if (other)
    sas_period_desk_changed (self, NULL);
  sas_period_desk_flush (self);
}

SasPeriodWork *
sas_period_desk_with_identity (SasPeriodDesk *self, const SasPeriodWork *stored)
{
  SasPeriodWork *work = sas_period_desk_draft (self);

  sas_record_set_text (&sas_evaluation_type, work->evaluation, "id", stored->evaluation->id);
  sas_record_set_text (&sas_evaluation_type, work->evaluation, "plan", stored->evaluation->plan);
  work->evaluation->state = stored->evaluation->state;
  sas_record_set_text (&sas_action_plan_type, work->actions, "id", stored->actions->id);
  return work;
}

/* The first realisation or action that differs. (transfer full) (nullable) */
static char *
first_difference (const SasPeriodWork *a, const SasPeriodWork *b)
{
  const struct { const char *list; const SasRecordType *type; GPtrArray *before, *after; } lists[] = {
    { "realisations", &sas_realisation_type, a->evaluation->realisations, b->evaluation->realisations },
    { "actions", &sas_action_type, a->actions->actions, b->actions->actions },
  };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < MAX (lists[l].before->len, lists[l].after->len); i++)
      if (i >= lists[l].before->len || i >= lists[l].after->len ||
          !sas_record_equal (lists[l].type, lists[l].before->pdata[i], lists[l].after->pdata[i]))
        return g_strdup_printf ("%s/%u/text", lists[l].list, i);
  return NULL;
}

static gboolean
step (SasPeriodDesk *self, gboolean (*walk) (SasHistory *))
{
  g_autoptr (SasPeriodWork) before = sas_period_desk_draft (self);
  g_autofree char *place = NULL;
  SasPeriodWork *work;

  if ((!sas_period_desk_may_tell (self) && !sas_period_desk_may_plan (self)) || !walk (self->history))
    return FALSE;
  drop_raw (self);
  work = sas_period_desk_with_identity (self, before);
  place = first_difference (before, work);
  sas_history_amend (self->history, work);
  sas_period_desk_touch (self);
  sas_period_desk_changed (self, place);
  return TRUE;
}

gboolean
sas_period_desk_undo (SasPeriodDesk *self)
{
  return step (self, sas_history_undo);
}

gboolean
sas_period_desk_redo (SasPeriodDesk *self)
{
  return step (self, sas_history_redo);
}

/* --- who may do what --- */

static SasEvaluationFacts
facts_of (SasPeriodDesk *self, const char *note)
{
  const SasEvaluation *evaluation = sas_period_desk_get_work (self)->evaluation;

  return (SasEvaluationFacts) {
    .state = evaluation->state, .evaluator = evaluation->evaluator, .roles = self->roles, .plan_in_force = TRUE,
    .realised = sas_evaluation_is_realised (evaluation), .note = note,
  };
}

gboolean
sas_period_desk_may_tell (SasPeriodDesk *self)
{
  SasEvaluationFacts facts = facts_of (self, NULL);

  return !sas_session_is_read_only (self->session) && sas_evaluation_find_step (SAS_EDIT_REALISATION, &facts, NULL, NULL) != NULL;
}

/* Agreed between the two of them in dialogue (p. 67). */
gboolean
sas_period_desk_may_plan (SasPeriodDesk *self)
{
  return !sas_session_is_read_only (self->session) && (self->roles & (SAS_ROLE_EMPLOYEE | SAS_ROLE_APPRAISER | SAS_ROLE_HR)) != 0;
}

gboolean
sas_period_desk_allows (SasPeriodDesk *self, const char *action, char **why)
{
  SasEvaluationFacts facts = facts_of (self, "…");
  g_autoptr (GError) error = NULL;
  gboolean allowed = sas_evaluation_find_step (action, &facts, NULL, &error) != NULL;

  if (why != NULL)
    *why = error != NULL ? g_strdup (error->message) : NULL;
  return allowed && !sas_session_is_read_only (self->session);
}

/* --- its texts, for the fields --- */

static const char *
get_text (SasTextDesk *desk, const char *path)
{
  SasPeriodDesk *self = SAS_PERIOD_DESK (desk);
  const char *text = path != NULL ? g_hash_table_lookup (self->texts, path) : NULL;
  char *fresh = NULL;

  if (self->raw_path != NULL && g_strcmp0 (path, self->raw_path) == 0)
    return self->raw;
  fresh = text == NULL && path != NULL ? sas_period_work_dup_text (sas_period_desk_get_work (self), path) : NULL;

  if (fresh == NULL)
    return text;
  g_hash_table_insert (self->texts, g_strdup (path), fresh);
  return fresh;
}

static gboolean
may_write_at (SasPeriodDesk *self, const char *path)
{
  return g_str_has_prefix (path, "actions/") ? sas_period_desk_may_plan (self) : sas_period_desk_may_tell (self);
}

static void
type_text (SasTextDesk *desk, const char *path, const char *text)
{
  SasPeriodDesk *self = SAS_PERIOD_DESK (desk);
  g_autoptr (SasPeriodWork) draft = NULL;

  if (!may_write_at (self, path) || g_strcmp0 (get_text (desk, path), text) == 0)
    return;
  drop_raw (self);
  self->raw_path = g_strdup (path);
  self->raw = g_strdup (text);
  draft = sas_period_desk_draft (self);
  if (sas_period_work_set_text (draft, path, text))
    sas_period_desk_commit (self, g_steal_pointer (&draft), _("typing"), path, NULL);
}

static void
seal_text (SasTextDesk *desk)
{
  sas_period_desk_seal (SAS_PERIOD_DESK (desk));
}

/* What is said of a realisation is about its words. */
static const SasFinding *
find_at (SasTextDesk *desk, const char *path)
{
  SasPeriodDesk *self = SAS_PERIOD_DESK (desk);
  gboolean of_text = self->strict && g_str_has_suffix (path, "/text");

  for (guint i = 0; of_text && i < self->findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (self->findings, i);
      gsize length = strlen (finding->path);

      if (finding->severity == SAS_MUST && strncmp (finding->path, path, length) == 0 && path[length] == '/')
        return finding;
    }
  return NULL;
}

static gboolean
may_write (SasTextDesk *desk)
{
  SasPeriodDesk *self = SAS_PERIOD_DESK (desk);

  return sas_period_desk_may_tell (self) || sas_period_desk_may_plan (self);
}

static void
text_desk_iface_init (SasTextDeskInterface *iface)
{
  iface->get_text = get_text;
  iface->type = type_text;
  iface->seal = seal_text;
  iface->find = find_at;
  iface->may_edit = may_write;
}

/* --- life --- */

SasPeriodDesk *
sas_period_desk_new (SasSession *session)
{
  SasPeriodDesk *self = g_object_new (SAS_TYPE_PERIOD_DESK, NULL);

  self->session = session;
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &self->session);
  sas_autosave_init (&self->autosave, session, (void (*) (gpointer)) sas_period_desk_write, self);
  return self;
}

void
sas_period_desk_reset (SasPeriodDesk *self, SasPlan *plan, SasPeriodWork *work, gint64 revision)
{
  g_clear_pointer (&self->history, sas_history_free);
  g_clear_pointer (&self->plan, sas_plan_free);
  drop_raw (self);
  self->plan = plan;
  self->history = sas_history_new (&sas_period_work_type, work);
  self->revision = revision;
  sas_autosave_reset (&self->autosave);
  g_clear_error (&self->error);
}

static void
sas_period_desk_finalize (GObject *object)
{
  SasPeriodDesk *self = SAS_PERIOD_DESK (object);

  sas_autosave_clear (&self->autosave);
  if (self->session != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->session), (gpointer *) &self->session);
  g_clear_pointer (&self->history, sas_history_free);
  g_clear_pointer (&self->plan, sas_plan_free);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_free (self->reviewer);
  drop_raw (self);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (sas_period_desk_parent_class)->finalize (object);
}

static void
sas_period_desk_class_init (SasPeriodDeskClass *class)
{
  G_OBJECT_CLASS (class)->finalize = sas_period_desk_finalize;
  signals[CHANGED] = g_signal_new ("changed", SAS_TYPE_PERIOD_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SAVED] = g_signal_new ("saved", SAS_TYPE_PERIOD_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sas_period_desk_init (SasPeriodDesk *self)
{
  self->findings = g_ptr_array_new ();
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}
