#include "config.h"
#include "sas-i18n.h"
#include "sas-plan-desk-private.h"
#include "sas-plan-edit.h"
#include "sas-plan-place.h"
#include "sas-text-desk.h"

static void text_desk_iface_init (SasTextDeskInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasPlanDesk, sas_plan_desk, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (SAS_TYPE_TEXT_DESK, text_desk_iface_init))

static guint signals[2];
enum { CHANGED, SAVED };

/* --- the value --- */

static char *
finding_key (const SasFinding *finding)
{
  return g_strconcat (finding->rule, " ", finding->path, NULL);
}

static void
check (SasPlanDesk *self)
{
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = sas_plan_check (sas_history_current (self->history));
  for (guint i = self->findings->len; i-- > 0;)
    {
      const SasFinding *finding = g_ptr_array_index (self->findings, i);
      g_autofree char *key = finding_key (finding);

      if (finding->severity != SAS_MUST && g_hash_table_contains (self->aside, key))
        g_ptr_array_remove_index (self->findings, i);
    }
}

/* Asked for by every field of the editor: found once a change. */
static void
find_roles (SasPlanDesk *self)
{
  g_autofree char *reviewer = sas_plan_desk_dup_reviewer (self);

  self->roles = sas_actor_roles (sas_session_get_actor (self->session), sas_plan_desk_get_plan (self), reviewer);
}

void
sas_plan_desk_changed (SasPlanDesk *self, const char *place)
{
  check (self);
  find_roles (self);
  sas_notes_follow (self->notes, sas_plan_desk_get_plan (self));
  g_signal_emit (self, signals[CHANGED], 0, place);
}

void
sas_plan_desk_saved (SasPlanDesk *self)
{
  g_signal_emit (self, signals[SAVED], 0);
}

const SasPlan *
sas_plan_desk_get_plan (SasPlanDesk *self)
{
  return sas_history_current (self->history);
}

SasSession *
sas_plan_desk_get_session (SasPlanDesk *self)
{
  return self->session;
}

gint64
sas_plan_desk_get_revision (SasPlanDesk *self)
{
  return self->revision;
}

GPtrArray *
sas_plan_desk_get_findings (SasPlanDesk *self)
{
  return self->findings;
}

const SasFinding *
sas_plan_desk_find (SasPlanDesk *self, const char *path)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (self->findings, i);

      if (g_strcmp0 (finding->path, path) == 0)
        return finding;
    }
  return NULL;
}

void
sas_plan_desk_set_aside (SasPlanDesk *self, const SasFinding *finding)
{
  g_hash_table_add (self->aside, finding_key (finding));
  sas_plan_desk_changed (self, NULL);
}

gboolean
sas_plan_desk_get_strict (SasPlanDesk *self)
{
  return self->strict;
}

void
sas_plan_desk_set_strict (SasPlanDesk *self, gboolean strict)
{
  if (self->strict == strict)
    return;
  self->strict = strict;
  sas_plan_desk_changed (self, NULL);
}

SasPlan *
sas_plan_desk_draft (SasPlanDesk *self)
{
  return sas_plan_copy (sas_history_current (self->history));
}

void
sas_plan_desk_commit (SasPlanDesk *self, SasPlan *draft, const char *label, const char *merge, const char *place)
{
  if (sas_plan_equal (draft, sas_history_current (self->history)))
    {
      sas_plan_free (draft);
      return;
    }
  sas_history_push (self->history, draft, label, merge);
  sas_plan_desk_touch (self);
  sas_plan_desk_changed (self, place);
}

void
sas_plan_desk_type (SasPlanDesk *self, const char *path, const char *text)
{
  g_autoptr (SasPlan) draft = NULL;

  if (g_strcmp0 (sas_plan_get_text (sas_plan_desk_get_plan (self), path), *text != '\0' ? text : NULL) == 0)
    return;
  draft = sas_plan_desk_draft (self);
  if (sas_plan_set_text (draft, path, text))
    sas_plan_desk_commit (self, g_steal_pointer (&draft), _("typing"), path, NULL);
}

void
sas_plan_desk_seal (SasPlanDesk *self)
{
  sas_history_seal (self->history);
  sas_plan_desk_flush (self);
}

/* State, people and approval are the store's: an earlier value takes those of today. */
static void
take_over (SasPlan *plan, const SasPlan *stored)
{
  plan->version = stored->version;
  plan->state = stored->state;
  if (plan->people != NULL)
    sas_record_free (&sas_people_type, plan->people);
  if (plan->approval != NULL)
    sas_record_free (&sas_approval_type, plan->approval);
  plan->people = stored->people != NULL ? sas_record_copy (&sas_people_type, stored->people) : NULL;
  plan->approval = stored->approval != NULL ? sas_record_copy (&sas_approval_type, stored->approval) : NULL;
}

static gboolean
step (SasPlanDesk *self, gboolean (*walk) (SasHistory *))
{
  g_autoptr (SasPlan) before = sas_plan_desk_draft (self);
  g_autofree char *place = NULL;
  SasPlan *plan;

  if (!sas_plan_desk_may_edit (self) || !walk (self->history))
    return FALSE;
  plan = sas_plan_desk_draft (self);
  take_over (plan, before);
  place = sas_plan_first_difference (before, plan);
  sas_history_amend (self->history, plan);
  sas_plan_desk_touch (self);
  sas_plan_desk_changed (self, place);
  return TRUE;
}

gboolean
sas_plan_desk_undo (SasPlanDesk *self)
{
  return step (self, sas_history_undo);
}

gboolean
sas_plan_desk_redo (SasPlanDesk *self)
{
  return step (self, sas_history_redo);
}

const char *
sas_plan_desk_undo_label (SasPlanDesk *self)
{
  return sas_history_undo_label (self->history);
}

const char *
sas_plan_desk_redo_label (SasPlanDesk *self)
{
  return sas_history_redo_label (self->history);
}

/* --- who may do what --- */

/* Today, within the plan's days. */
static SasDate
day_in_plan (SasPlanDesk *self)
{
  const SasPlan *plan = sas_plan_desk_get_plan (self);

  return CLAMP (sas_date_today (), plan->from, MAX (plan->from, plan->to));
}

char *
sas_plan_desk_dup_reviewer (SasPlanDesk *self)
{
  const SasPlan *plan = sas_plan_desk_get_plan (self);
  SasRoster *roster = sas_session_get_roster (self->session);
  const SasPerson *reviewer = sas_roster_reviewer_above (roster, plan->nip, plan->appraiser, day_in_plan (self));

  return reviewer != NULL ? g_strdup (reviewer->nip) : NULL;
}

char *
sas_plan_desk_dup_appraiser (SasPlanDesk *self, SasDate date)
{
  const SasPerson *appraiser = sas_roster_appraiser (sas_session_get_roster (self->session), sas_plan_desk_get_plan (self)->nip, date);

  return appraiser != NULL ? g_strdup (appraiser->nip) : NULL;
}

GPtrArray *
sas_plan_desk_open_steps (SasPlanDesk *self)
{
  const SasPlan *plan = sas_plan_desk_get_plan (self);

  if (sas_session_is_read_only (self->session))
    return g_ptr_array_new ();
  return sas_workflow_open (plan->state, self->roles, plan->year, sas_date_today ());
}

gboolean
sas_plan_desk_may_edit (SasPlanDesk *self)
{
  return !sas_session_is_read_only (self->session) &&
         sas_workflow_may_edit (sas_plan_desk_get_plan (self)->state, self->roles);
}

char *
sas_plan_desk_dup_why (SasPlanDesk *self)
{
  static const char *const reasons[SAS_PLAN_STATES] = {
    [SAS_PLAN_SUBMITTED] = N_("This plan lies with the appraiser. To go on writing, withdraw it or wait until it is returned."),
    [SAS_PLAN_APPROVED] = N_("This plan has been set. To change it, open a new version with “Revise”."),
    [SAS_PLAN_SUPERSEDED] = N_("A newer version has taken the place of this one; it is kept as it was."),
    [SAS_PLAN_CLOSED] = N_("The year of this plan is closed; it is kept as it was."),
    [SAS_PLAN_CANCELLED] = N_("This plan was cancelled; it is kept and not counted."),
  };
  const SasPlan *plan = sas_plan_desk_get_plan (self);

  if (sas_plan_desk_may_edit (self))
    return NULL;
  if (sas_session_is_read_only (self->session))
    return g_strdup (_("The office file is open for reading only."));
  if (plan->state == SAS_PLAN_SUBMITTED && (self->roles & SAS_ROLE_APPRAISER) != 0)
    return g_strdup (_("This plan waits for you: set it, or return it with notes."));
  if (reasons[plan->state] != NULL)
    return g_strdup (_(reasons[plan->state]));
  return g_strdup (_("Only its owner, his appraiser and the personnel officer write in this plan; you may read and print it."));
}

SasPeople *
sas_plan_desk_dup_people (SasPlanDesk *self, SasDate date)
{
  const SasPlan *plan = sas_plan_desk_get_plan (self);

  if (plan->people != NULL)
    return sas_record_copy (&sas_people_type, plan->people);
  return sas_roster_people_of_plan (sas_session_get_roster (self->session), plan, date != SAS_DATE_NONE ? date : sas_date_today ());
}

/* --- its texts, for the fields --- */

static const char *
get_text (SasTextDesk *desk, const char *path)
{
  return sas_plan_get_text (sas_plan_desk_get_plan (SAS_PLAN_DESK (desk)), path);
}

static void
type_text (SasTextDesk *desk, const char *path, const char *text)
{
  sas_plan_desk_type (SAS_PLAN_DESK (desk), path, text);
}

static void
seal_text (SasTextDesk *desk)
{
  sas_plan_desk_seal (SAS_PLAN_DESK (desk));
}

static const SasFinding *
find_at (SasTextDesk *desk, const char *path)
{
  return sas_plan_desk_find (SAS_PLAN_DESK (desk), path);
}

static gboolean
may_write (SasTextDesk *desk)
{
  return sas_plan_desk_may_edit (SAS_PLAN_DESK (desk));
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

/* --- the leader's plan --- */

const SasPlan *
sas_plan_desk_get_superior (SasPlanDesk *self)
{
  return self->superior;
}

void
sas_plan_desk_set_superior (SasPlanDesk *self, SasPlan *plan)
{
  g_clear_pointer (&self->superior, sas_plan_free);
  self->superior = plan;
  sas_plan_desk_changed (self, NULL);
}

/* --- life --- */

SasPlanDesk *
sas_plan_desk_new (SasSession *session)
{
  SasPlanDesk *self = g_object_new (SAS_TYPE_PLAN_DESK, NULL);

  self->session = session;
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &self->session);
  sas_autosave_init (&self->autosave, session, (void (*) (gpointer)) sas_plan_desk_write, self);
  return self;
}

/* Begins anew with what stands in the file. (transfer full) @plan, @notes */
void
sas_plan_desk_reset (SasPlanDesk *self, SasPlan *plan, gint64 revision, GPtrArray *notes)
{
  g_clear_pointer (&self->history, sas_history_free);
  self->history = sas_history_new (&sas_plan_type, plan);
  self->revision = revision;
  sas_autosave_reset (&self->autosave);
  g_clear_error (&self->error);
  sas_plan_desk_take_notes (self, notes);
}

static void
sas_plan_desk_finalize (GObject *object)
{
  SasPlanDesk *self = SAS_PLAN_DESK (object);

  sas_autosave_clear (&self->autosave);
  if (self->session != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->session), (gpointer *) &self->session);
  g_clear_pointer (&self->history, sas_history_free);
  g_clear_pointer (&self->superior, sas_plan_free);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_handle_id (&self->remarks_timer, g_source_remove);
  g_clear_pointer (&self->remarks, g_hash_table_unref);
  g_clear_pointer (&self->unkept, g_hash_table_unref);
  g_free (self->remarks_by);
  g_clear_pointer (&self->aside, g_hash_table_unref);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (sas_plan_desk_parent_class)->finalize (object);
}

static void
sas_plan_desk_class_init (SasPlanDeskClass *class)
{
  G_OBJECT_CLASS (class)->finalize = sas_plan_desk_finalize;
  signals[CHANGED] = g_signal_new ("changed", SAS_TYPE_PLAN_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SAVED] = g_signal_new ("saved", SAS_TYPE_PLAN_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sas_plan_desk_init (SasPlanDesk *self)
{
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_note_free);
  self->findings = g_ptr_array_new ();
  self->remarks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->unkept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->aside = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}
