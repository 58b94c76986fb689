#include "config.h"
#include "sas-evaluation-advice.h"
#include "sas-evaluation-check.h"
#include "sas-person-desk-private.h"
#include "sas-evaluation-edit.h"
#include "sas-i18n.h"
#include "sas-objection.h"
#include "sas-rating-suggestion.h"
#include "sas-text-desk.h"

static void text_desk_iface_init (SasTextDeskInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasPersonDesk, sas_person_desk, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (SAS_TYPE_TEXT_DESK, text_desk_iface_init))

static guint signals[2];
enum { CHANGED, SAVED };

/* --- the value --- */

const SasEvaluation *
sas_person_desk_get (SasPersonDesk *self)
{
  return sas_history_current (self->history);
}

const SasPlan *
sas_person_desk_get_plan (SasPersonDesk *self)
{
  return self->opened->plan;
}

SasSession *
sas_person_desk_get_session (SasPersonDesk *self)
{
  return self->session;
}

GPtrArray *
sas_person_desk_get_findings (SasPersonDesk *self)
{
  return self->findings;
}

const SasFinding *
sas_person_desk_find (SasPersonDesk *self, const char *path)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (self->findings, i);

      if (g_strcmp0 (finding->path, path) == 0)
        return finding;
    }
  return NULL;
}

GPtrArray *
sas_person_desk_advise (SasPersonDesk *self)
{
  return sas_evaluation_advise (sas_person_desk_get (self), self->opened->plan, self->opened->guidance);
}

void
sas_person_facts_complete (SasEvaluationFacts *facts, const SasEvaluation *evaluation, const SasPlan *plan)
{
  facts->state = evaluation->state;
  facts->evaluator = evaluation->evaluator;
  facts->realised = sas_evaluation_is_realised (evaluation);
  facts->rated = evaluation->result_rating != SAS_RATING_NONE && evaluation->behaviour_rating != SAS_RATING_NONE;
  facts->departs = evaluation->departure == NULL && sas_rating_departs (evaluation, plan);
  facts->noted = *evaluation->notes != '\0' || evaluation->notes_waived;
  facts->note = "-";
  facts->date = MAX (sas_date_today (), facts->earliest);
  facts->outcome = TRUE;
}

void
sas_person_desk_changed (SasPersonDesk *self, const char *place)
{
  self->facts = self->opened->facts;
  sas_person_facts_complete (&self->facts, sas_person_desk_get (self), self->opened->plan);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = sas_evaluation_check_rating (sas_person_desk_get (self), self->opened->plan);
  g_signal_emit (self, signals[CHANGED], 0, place);
}

void
sas_person_desk_saved (SasPersonDesk *self)
{
  g_signal_emit (self, signals[SAVED], 0);
}

SasEvaluation *
sas_person_desk_draft (SasPersonDesk *self)
{
  return sas_evaluation_copy (sas_person_desk_get (self));
}

void
sas_person_desk_commit (SasPersonDesk *self, SasEvaluation *draft, const char *label, const char *merge, const char *place)
{
  sas_evaluation_settle (draft);
  if (sas_evaluation_equal (draft, sas_person_desk_get (self)))
    {
      sas_evaluation_free (draft);
      return;
    }
  sas_history_push (self->history, draft, label, merge);
  sas_person_desk_touch (self);
  sas_person_desk_changed (self, place);
}

void
sas_person_desk_seal (SasPersonDesk *self)
{
  sas_history_seal (self->history);
  sas_person_desk_flush (self);
}

/* State, evaluator, snapshot and document are the store's: an earlier value takes those of today. */
static void
take_over (SasEvaluation *evaluation, const SasEvaluation *stored)
{
  evaluation->state = stored->state;
  evaluation->evaluator = stored->evaluator;
  evaluation->final_without_objection = stored->final_without_objection;
  evaluation->organisation_predicate = stored->organisation_predicate;
  sas_people_free (evaluation->people);
  sas_record_free (&sas_document_type, evaluation->document);
  evaluation->people = stored->people != NULL ? sas_record_copy (&sas_people_type, stored->people) : NULL;
  evaluation->document = stored->document != NULL ? sas_record_copy (&sas_document_type, stored->document) : NULL;
}

static gboolean
step (SasPersonDesk *self, gboolean (*walk) (SasHistory *))
{
  g_autoptr (SasEvaluation) before = sas_person_desk_draft (self);
  SasEvaluation *evaluation;

  if (!sas_person_desk_may_edit (self) || !walk (self->history))
    return FALSE;
  evaluation = sas_person_desk_draft (self);
  take_over (evaluation, before);
  sas_evaluation_settle (evaluation);
  sas_history_amend (self->history, evaluation);
  sas_person_desk_touch (self);
  sas_person_desk_changed (self, NULL);
  return TRUE;
}

gboolean
sas_person_desk_undo (SasPersonDesk *self)
{
  return step (self, sas_history_undo);
}

gboolean
sas_person_desk_redo (SasPersonDesk *self)
{
  return step (self, sas_history_redo);
}

/* --- its texts, for the fields --- */

static const char *
get_text (SasTextDesk *desk, const char *path)
{
  return sas_evaluation_get_text (sas_person_desk_get (SAS_PERSON_DESK (desk)), path);
}

static void
type_text (SasTextDesk *desk, const char *path, const char *text)
{
  SasPersonDesk *self = SAS_PERSON_DESK (desk);
  g_autoptr (SasEvaluation) draft = sas_person_desk_draft (self);

  if (sas_evaluation_set_text (draft, path, text))
    sas_person_desk_commit (self, g_steal_pointer (&draft), _("typing"), path, NULL);
}

static void
seal_text (SasTextDesk *desk)
{
  sas_person_desk_seal (SAS_PERSON_DESK (desk));
}

static const SasFinding *
find_at (SasTextDesk *desk, const char *path)
{
  return sas_person_desk_find (SAS_PERSON_DESK (desk), path);
}

static gboolean
may_write (SasTextDesk *desk)
{
  return sas_person_desk_may_edit (SAS_PERSON_DESK (desk));
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

/* --- who may do what, until when --- */

const SasEvaluationFacts *
sas_person_desk_get_facts (SasPersonDesk *self)
{
  return &self->facts;
}

GPtrArray *
sas_person_desk_open_steps (SasPersonDesk *self)
{
  return sas_session_is_read_only (self->session) ? g_ptr_array_new () : sas_evaluation_open_steps (&self->facts);
}

char *
sas_person_desk_dup_why (SasPersonDesk *self, const char *action)
{
  g_autoptr (GError) error = NULL;

  if (sas_session_is_read_only (self->session))
    return g_strdup (_("The office file is open for reading only."));
  return sas_evaluation_find_step (action, &self->facts, NULL, &error) == NULL ? g_strdup (error->message) : NULL;
}

gboolean
sas_person_desk_may_edit (SasPersonDesk *self)
{
  return !sas_session_is_read_only (self->session) && sas_evaluation_find_step (SAS_EDIT_RATING, &self->facts, NULL, NULL) != NULL;
}

static SasDate
signed_on (const SasDocument *document)
{
  const SasSignature *signature = document->reviewing_superior_signed != NULL ? document->reviewing_superior_signed
                                                                              : document->appraiser_signed;

  return signature != NULL ? signature->date : SAS_DATE_NONE;
}

GArray *
sas_person_desk_due (SasPersonDesk *self)
{
  const SasEvaluation *evaluation = sas_person_desk_get (self);
  const SasDocument *document = evaluation->document;
  const SasEvaluationTimes times = {
    .state = evaluation->state, .evaluator = evaluation->evaluator, .period = evaluation->period, .year = evaluation->year,
    .conclusive = evaluation->final_without_objection, .window_closes = self->opened->window_closes,
    .signed_ = document != NULL ? signed_on (document) : SAS_DATE_NONE,
    .received = document != NULL ? document->employee_received : SAS_DATE_NONE,
    .objected = document != NULL && document->objection != NULL ? document->objection->date : SAS_DATE_NONE, .today = sas_date_today (),
  };

  return sas_evaluation_due (&times, self->opened->calendar);
}

SasDate
sas_person_desk_objection_ends (SasPersonDesk *self)
{
  const SasEvaluation *evaluation = sas_person_desk_get (self);
  SasDate received = evaluation->document != NULL ? evaluation->document->employee_received : SAS_DATE_NONE;

  return received != SAS_DATE_NONE
         ? sas_objection_last_day (sas_regulation_for_year (evaluation->year), self->opened->calendar, received) : SAS_DATE_NONE;
}

int
sas_person_desk_days_to (SasPersonDesk *self, SasDate day)
{
  return sas_calendar_days_between (self->opened->calendar, sas_date_today (), day);
}

const SasPerson *
sas_person_desk_reviewer (SasPersonDesk *self)
{
  return self->opened->reviewer != NULL ? sas_roster_person (sas_session_get_roster (self->session), self->opened->reviewer) : NULL;
}

const SasPerson *
sas_person_desk_evaluator (SasPersonDesk *self)
{
  const SasEvaluation *evaluation = sas_person_desk_get (self);

  if (evaluation->evaluator == SAS_EVALUATOR_REVIEWER)
    return sas_person_desk_reviewer (self);
  return evaluation->appraiser != NULL ? sas_roster_person (sas_session_get_roster (self->session), evaluation->appraiser) : NULL;
}

/* --- life --- */

SasPersonDesk *
sas_person_desk_new (SasSession *session)
{
  SasPersonDesk *self = g_object_new (SAS_TYPE_PERSON_DESK, NULL);

  self->session = session;
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &self->session);
  sas_autosave_init (&self->autosave, session, (void (*) (gpointer)) sas_person_desk_write, self);
  return self;
}

void
sas_person_desk_reset (SasPersonDesk *self, SasOpenedEvaluation *opened, gboolean keep)
{
  g_clear_pointer (&self->opened, sas_opened_evaluation_free);
  self->opened = opened;
  if (!keep || self->history == NULL)
    {
      g_clear_pointer (&self->history, sas_history_free);
      self->history = sas_history_new (&sas_evaluation_type, sas_evaluation_copy (opened->evaluation));
    }
  else
    sas_history_amend (self->history, sas_evaluation_copy (opened->evaluation));
  self->revision = opened->revision;
  sas_autosave_reset (&self->autosave);
  g_clear_error (&self->error);
  sas_person_desk_changed (self, NULL);
}

static void
sas_person_desk_finalize (GObject *object)
{
  SasPersonDesk *self = SAS_PERSON_DESK (object);

  sas_autosave_clear (&self->autosave);
  if (self->session != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->session), (gpointer *) &self->session);
  g_clear_pointer (&self->history, sas_history_free);
  g_clear_pointer (&self->opened, sas_opened_evaluation_free);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (sas_person_desk_parent_class)->finalize (object);
}

static void
sas_person_desk_class_init (SasPersonDeskClass *class)
{
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = sas_person_desk_finalize;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SAVED] = g_signal_new ("saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sas_person_desk_init (SasPersonDesk *self)
{
}
