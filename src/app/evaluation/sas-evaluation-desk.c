#include "config.h"
#include "sas-error.h"
#include "sas-evaluation-desk.h"
#include "sas-i18n.h"

#define STEPS_MOST 200

/* A step that waits for the one before it to be stored. */
typedef struct _Wanted Wanted;
struct _Wanted
{
  void            (*run) (SasEvaluationDesk *self, Wanted *wanted);
  char            **nips;         /* of an edit */
  SasEvaluationEdit edit;
  gpointer          data;
  GDestroyNotify    data_free;
  char             *label;
  GHashTable       *edited;       /* nullable: SasEvaluation by NIP, when it is seen already */
};

struct _SasEvaluationDesk
{
  GObject             parent_instance;

  SasSession         *session;    /* (owned) */
  char               *appraiser;  /* (nullable) */
  SasPeriod           period;
  SasEvaluationBoard *board;      /* (owned) (nullable) */
  GPtrArray          *views;      /* (owned) of SasRatingView, as the members of the board */
  GError             *error;      /* (owned) (nullable) */
  GQueue             *wanted;     /* of Wanted */
  GPtrArray          *undo;       /* (owned) of SasEvaluationBatch */
  GPtrArray          *redo;       /* (owned) of SasEvaluationBatch */
  GCancellable       *reading;    /* (owned) (nullable) */
  guint               asked;      /* number of the last question: the answer to an earlier one counts no more */
  guint               turns;      /* undo and redo that wait */
  gboolean            writing;
  gboolean            stale;      /* to be read again when nothing is written any more */
};

enum { CHANGED, DONE, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SasEvaluationDesk, sas_evaluation_desk, G_TYPE_OBJECT)

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  if (wanted->data_free != NULL)
    wanted->data_free (wanted->data);
  g_clear_pointer (&wanted->edited, g_hash_table_unref);
  g_strfreev (wanted->nips);
  g_free (wanted->label);
  g_free (wanted);
}

/* --- what is seen --- */

gboolean
sas_evaluation_desk_is_late (SasEvaluationDesk *self)
{
  return self->board != NULL && sas_date_today () > self->board->closes;
}

static void
tell (SasEvaluationDesk *self)
{
  g_ptr_array_set_size (self->views, 0);
  for (guint i = 0; self->board != NULL && i < self->board->members->len; i++)
    {
      const SasEvaluationMember *member = g_ptr_array_index (self->board->members, i);

      g_ptr_array_add (self->views, sas_rating_view_new (member->evaluation, member->plan, member->can_open, member->head,
                                                         sas_evaluation_desk_is_late (self)));
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

const SasRatingView *
sas_evaluation_desk_get_view (SasEvaluationDesk *self, guint place)
{
  return place < self->views->len ? g_ptr_array_index (self->views, place) : NULL;
}

/* --- reading --- */

typedef struct { guint number; char *appraiser; int year; SasPeriod period; SasEvaluationBoard *board; } Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->appraiser);
  sas_evaluation_board_free (reading->board);
  g_free (reading);
}

static Reading *
reading_new (const Reading *like)
{
  Reading *reading = g_memdup2 (like, sizeof *like);

  reading->appraiser = g_strdup (like->appraiser);
  return reading;
}

static gpointer
read_board (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Reading *read = reading_new (data);

  read->board = sas_evaluation_board_load (db, read->appraiser, read->year, read->period, error);
  if (read->board == NULL)
    g_clear_pointer (&read, reading_free);
  return read;
}

static void
board_read (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasEvaluationDesk) self = user_data;
  g_autoptr (GError) error = NULL;
  Reading *read = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (read != NULL && (read->number != self->asked || self->writing || !g_queue_is_empty (self->wanted)))
    {
      self->stale = TRUE;   /* something was typed meanwhile: read again when it is stored */
      reading_free (read);
      return;
    }
  g_clear_object (&self->reading);
  g_clear_pointer (&self->board, sas_evaluation_board_free);
  g_clear_error (&self->error);
  self->error = g_steal_pointer (&error);
  if (read != NULL)
    {
      self->board = g_steal_pointer (&read->board);
      reading_free (read);
    }
  tell (self);
}

void
sas_evaluation_desk_reload (SasEvaluationDesk *self)
{
  Reading asked;

  g_return_if_fail (SAS_IS_EVALUATION_DESK (self));

  self->stale = self->writing || !g_queue_is_empty (self->wanted);
  if (self->stale)
    return;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->appraiser == NULL)
    {
      g_clear_pointer (&self->board, sas_evaluation_board_free);
      tell (self);
      return;
    }
  self->reading = g_cancellable_new ();
  asked = (Reading) { ++self->asked, self->appraiser, sas_session_get_year (self->session), self->period, NULL };
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, read_board, reading_new (&asked), reading_free, reading_free, self->reading, board_read,
                         g_object_ref (self));
}

/* --- writing --- */

/* @back: it is taken back, not done. */
typedef struct { SasEvaluationDesk *desk; SasEvaluationBatch *batch; gboolean back; GPtrArray *onto; } Step;

static void do_next (SasEvaluationDesk *self);

static gpointer
write_batch (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Step *step = data;

  if (!(step->back ? sas_evaluation_store_turn_back : sas_evaluation_store_apply) (db, step->batch, actor, error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

/* Whether an edit of @nip is seen already that is not stored yet. */
static gboolean
is_awaited (SasEvaluationDesk *self, const char *nip)
{
  for (GList *link = self->wanted->head; link != NULL; link = link->next)
    {
      const Wanted *wanted = link->data;

      if (wanted->edited != NULL && g_hash_table_contains (wanted->edited, nip))
        return TRUE;
    }
  return FALSE;
}

/* What the file now holds of each person, so that the next edit builds on it. */
static void
take_over (SasEvaluationDesk *self, const SasEvaluationBatch *batch)
{
  for (guint i = 0; self->board != NULL && i < batch->changes->len; i++)
    {
      const SasEvaluationChange *change = g_ptr_array_index (batch->changes, i);
      SasEvaluationMember *member = sas_evaluation_board_member (self->board, change->after->nip);

      if (member == NULL || member->evaluation == NULL || !g_str_equal (member->evaluation->id, change->after->id))
        continue;
      member->revision = change->revision;
      if (is_awaited (self, member->nip))
        continue;
      sas_evaluation_free (member->evaluation);
      member->evaluation = sas_evaluation_copy (change->after);
    }
}

/* "Budi Santoso: ..." instead of the number that the store knows. */
static void
name_in (SasEvaluationDesk *self, GError *error, const SasEvaluationBatch *batch)
{
  for (guint i = 0; self->board != NULL && i < batch->changes->len; i++)
    {
      const char *nip = ((const SasEvaluationChange *) g_ptr_array_index (batch->changes, i))->after->nip;
      const SasEvaluationMember *member = sas_evaluation_board_member (self->board, nip);
      char *message;

      if (member == NULL || !g_str_has_prefix (error->message, nip))
        continue;
      message = g_strconcat (member->name, error->message + strlen (nip), NULL);
      g_free (error->message);
      error->message = message;
      return;
    }
}

static void
settle_unsaved (SasEvaluationDesk *self)
{
  sas_session_set_unsaved (self->session, self->writing || !g_queue_is_empty (self->wanted));
}

static void
batch_failed (SasEvaluationDesk *self, GError *error, const SasEvaluationBatch *batch)
{
  g_queue_clear_full (self->wanted, wanted_free);   /* they were made on what is not so */
  self->turns = 0;
  name_in (self, error, batch);
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
batch_written (GObject *session, GAsyncResult *result, gpointer user_data)
{
  Step *step = user_data;
  g_autoptr (SasEvaluationDesk) self = step->desk;
  g_autoptr (GPtrArray) onto = step->onto;
  g_autoptr (SasEvaluationBatch) batch = step->batch;
  g_autoptr (GError) error = NULL;
  gboolean back = step->back;

  g_free (step);
  self->writing = FALSE;
  self->stale = TRUE;
  if (sas_session_run_finish (SAS_SESSION (session), result, &error) == NULL)
    batch_failed (self, error, batch);
  else if (batch->changes->len > 0)
    {
      g_autofree char *said = g_strdup_printf (back ? _("Taken back: %s") : "%s", batch->label);

      take_over (self, batch);
      g_ptr_array_add (onto, g_steal_pointer (&batch));
      if (onto->len > STEPS_MOST)
        g_ptr_array_remove_index (onto, 0);
      tell (self);
      g_signal_emit (self, signals[DONE], 0, said);
    }
  do_next (self);
}

/* @batch (transfer full); it lands on @onto. */
static void
write_step (SasEvaluationDesk *self, SasEvaluationBatch *batch, gboolean back, GPtrArray *onto)
{
  Step *step = g_new (Step, 1);

  *step = (Step) { g_object_ref (self), batch, back, g_ptr_array_ref (onto) };
  self->writing = TRUE;
  sas_session_run_async (self->session, SAS_CHANGED_EVALUATIONS, write_batch, step, NULL, NULL, NULL, batch_written, step);
}

/* --- edits --- */

/* What the edit makes of each person, put on the board. FALSE: nothing differs. */
static gboolean
see_edit (SasEvaluationDesk *self, Wanted *wanted)
{
  wanted->edited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sas_evaluation_free);
  for (guint i = 0; self->board != NULL && wanted->nips[i] != NULL; i++)
    {
      SasEvaluationMember *member = sas_evaluation_board_member (self->board, wanted->nips[i]);
      g_autoptr (SasEvaluation) next = member != NULL && member->evaluation != NULL ? sas_evaluation_copy (member->evaluation) : NULL;

      if (next == NULL || !wanted->edit (next, member, wanted->data) || sas_evaluation_equal (next, member->evaluation))
        continue;
      g_hash_table_insert (wanted->edited, g_strdup (member->nip), sas_evaluation_copy (next));
      sas_evaluation_free (member->evaluation);
      member->evaluation = g_steal_pointer (&next);
    }
  if (g_hash_table_size (wanted->edited) > 0)
    tell (self);
  return g_hash_table_size (wanted->edited) > 0;
}

static void
do_edit (SasEvaluationDesk *self, Wanted *wanted)
{
  SasEvaluationBatch *batch;

  if (wanted->edited == NULL && !see_edit (self, wanted))
    return;
  batch = sas_evaluation_batch_new (wanted->label);
  for (guint i = 0; self->board != NULL && wanted->nips[i] != NULL; i++)
    {
      const SasEvaluation *edited = g_hash_table_lookup (wanted->edited, wanted->nips[i]);
      const SasEvaluationMember *member = sas_evaluation_board_member (self->board, wanted->nips[i]);

      if (edited != NULL && member != NULL)
        sas_evaluation_batch_add (batch, sas_evaluation_copy (edited), member->revision, member->unit, member->reviewer, member->head);
    }
  g_ptr_array_set_size (self->redo, 0);
  write_step (self, batch, FALSE, self->undo);
}

static void
do_next (SasEvaluationDesk *self)
{
  while (!self->writing && !g_queue_is_empty (self->wanted))
    {
      Wanted *wanted = g_queue_pop_head (self->wanted);

      wanted->run (self, wanted);
      wanted_free (wanted);
    }
  settle_unsaved (self);
  if (!self->writing && self->stale)
    sas_evaluation_desk_reload (self);
}

void
sas_evaluation_desk_edit (SasEvaluationDesk *self, const char *const *nips, SasEvaluationEdit edit, gpointer data, GDestroyNotify data_free,
                          const char *label)
{
  Wanted *wanted;

  g_return_if_fail (SAS_IS_EVALUATION_DESK (self) && nips != NULL && edit != NULL);

  wanted = g_new (Wanted, 1);
  *wanted = (Wanted) { do_edit, g_strdupv ((char **) nips), edit, data, data_free, g_strdup (label), NULL };
  /* What is typed behind an undo that waits is made on what that leaves. */
  if (self->turns == 0 && !see_edit (self, wanted))
    {
      wanted_free (wanted);
      return;
    }
  g_queue_push_tail (self->wanted, wanted);
  do_next (self);
}

/* --- undo --- */

static void
turn_back (SasEvaluationDesk *self, GPtrArray *from, GPtrArray *onto)
{
  self->turns--;
  if (from->len > 0)
    write_step (self, g_ptr_array_steal_index (from, from->len - 1), TRUE, onto);
}

static void
do_undo (SasEvaluationDesk *self, Wanted *wanted)
{
  turn_back (self, self->undo, self->redo);
}

static void
do_redo (SasEvaluationDesk *self, Wanted *wanted)
{
  turn_back (self, self->redo, self->undo);
}

static void
push_turn (SasEvaluationDesk *self, void (*run) (SasEvaluationDesk *, Wanted *))
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->run = run;
  self->turns++;
  g_queue_push_tail (self->wanted, wanted);
  do_next (self);
}

void
sas_evaluation_desk_undo (SasEvaluationDesk *self)
{
  push_turn (self, do_undo);
}

void
sas_evaluation_desk_redo (SasEvaluationDesk *self)
{
  push_turn (self, do_redo);
}

static const char *
top_label (GPtrArray *steps)
{
  return steps->len > 0 ? ((const SasEvaluationBatch *) steps->pdata[steps->len - 1])->label : NULL;
}

const char *
sas_evaluation_desk_undo_label (SasEvaluationDesk *self)
{
  return top_label (self->undo);
}

const char *
sas_evaluation_desk_redo_label (SasEvaluationDesk *self)
{
  return top_label (self->redo);
}

/* --- opening --- */

typedef struct { GStrv nips; int year; SasPeriod period; } Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_strfreev (opening->nips);
  g_free (opening);
}

static gpointer
open_people (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Opening *opening = data;
  int count = sas_evaluation_store_open_people (db, (const char *const *) opening->nips, opening->year, opening->period, actor, error);

  return GINT_TO_POINTER (MAX (count, 0));
}

static void
people_opened (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasEvaluationDesk) self = user_data;
  g_autoptr (GError) error = NULL;
  int count = GPOINTER_TO_INT (sas_session_run_finish (SAS_SESSION (session), result, &error));
  g_autofree char *said = g_strdup_printf (ngettext_ ("The period is open for %d person", "The period is open for %d people", (gulong) count), count);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  else
    g_signal_emit (self, signals[DONE], 0, said);
  sas_evaluation_desk_reload (self);
}

void
sas_evaluation_desk_open (SasEvaluationDesk *self)
{
  g_autoptr (GStrvBuilder) nips = g_strv_builder_new ();
  Opening *opening;

  g_return_if_fail (SAS_IS_EVALUATION_DESK (self));

  for (guint i = 0; self->board != NULL && i < self->board->members->len; i++)
    {
      const SasEvaluationMember *member = g_ptr_array_index (self->board->members, i);

      if (member->evaluation == NULL && member->can_open)
        g_strv_builder_add (nips, member->nip);
    }
  opening = g_new (Opening, 1);
  *opening = (Opening) { g_strv_builder_end (nips), sas_session_get_year (self->session), self->period };
  sas_session_run_async (self->session, SAS_CHANGED_EVALUATIONS, open_people, opening, opening_free, NULL, NULL, people_opened, g_object_ref (self));
}

/* --- what it holds --- */

void
sas_evaluation_desk_set_team (SasEvaluationDesk *self, const char *appraiser, SasPeriod period)
{
  char *nip;

  g_return_if_fail (SAS_IS_EVALUATION_DESK (self));

  nip = g_strdup (appraiser);
  g_free (self->appraiser);
  self->appraiser = nip;
  self->period = period;
  if (!self->writing && g_queue_is_empty (self->wanted))   /* what is under way is made on the board that stands */
    {
      g_clear_pointer (&self->board, sas_evaluation_board_free);
      tell (self);
    }
  sas_evaluation_desk_reload (self);
}

const char *
sas_evaluation_desk_get_appraiser (SasEvaluationDesk *self)
{
  return self->appraiser;
}

SasPeriod
sas_evaluation_desk_get_period (SasEvaluationDesk *self)
{
  return self->period;
}

SasEvaluationBoard *
sas_evaluation_desk_get_board (SasEvaluationDesk *self)
{
  return self->board;
}

const GError *
sas_evaluation_desk_get_error (SasEvaluationDesk *self)
{
  return self->error;
}

gboolean
sas_evaluation_desk_is_idle (SasEvaluationDesk *self)
{
  return !self->writing && g_queue_is_empty (self->wanted);
}

static void
sas_evaluation_desk_finalize (GObject *object)
{
  SasEvaluationDesk *self = SAS_EVALUATION_DESK (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_queue_free_full (self->wanted, wanted_free);
  g_clear_pointer (&self->board, sas_evaluation_board_free);
  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_clear_object (&self->session);
  g_free (self->appraiser);
  G_OBJECT_CLASS (sas_evaluation_desk_parent_class)->finalize (object);
}

static void
sas_evaluation_desk_class_init (SasEvaluationDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sas_evaluation_desk_finalize;
  signals[CHANGED] = g_signal_new ("changed", SAS_TYPE_EVALUATION_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", SAS_TYPE_EVALUATION_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", SAS_TYPE_EVALUATION_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
sas_evaluation_desk_init (SasEvaluationDesk *self)
{
  self->wanted = g_queue_new ();
  self->views = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_rating_view_free);
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_evaluation_batch_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_evaluation_batch_free);
}

SasEvaluationDesk *
sas_evaluation_desk_new (SasSession *session)
{
  SasEvaluationDesk *self = g_object_new (SAS_TYPE_EVALUATION_DESK, NULL);

  self->session = g_object_ref (session);
  return self;
}
