#include "config.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-matrix-desk.h"
#include "sas-workblock-store.h"

#define STEPS_MOST 200

/* A step that waits until the one before it is stored. Places may have moved by then: an edit names person and head. */
typedef struct _Wanted Wanted;
struct _Wanted
{
  void        (*run) (SasMatrixDesk *self, const Wanted *wanted);
  char         *nip, *carried, *leader, *text, *label;   /* of an edit */
  SasMatrixEdit edit;
};

struct _SasMatrixDesk
{
  GObject         parent_instance;

  SasSession     *session;   /* (owned) */
  char           *leader;    /* (nullable) */
  SasMatrixBoard *board;     /* (owned) (nullable) */
  GPtrArray      *blocks;    /* (owned) of SasWorkblock */
  GError         *error;     /* (owned) (nullable) */
  GQueue         *wanted;    /* of Wanted */
  GPtrArray      *undo;      /* (owned) of SasPlanBatch */
  GPtrArray      *redo;      /* (owned) of SasPlanBatch */
  GCancellable   *reading;   /* (owned) (nullable) */
  guint           asked;     /* number of the last question: the answer to an earlier one, however late, counts no more */
  gboolean        writing;
  gboolean        stale;     /* to be read again when nothing is written any more */
};

enum { CHANGED, DONE, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SasMatrixDesk, sas_matrix_desk, G_TYPE_OBJECT)

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->nip);
  g_free (wanted->carried);
  g_free (wanted->leader);
  g_free (wanted->text);
  g_free (wanted->label);
  g_free (wanted);
}

/* --- reading --- */

typedef struct { guint number; char *leader; int year; SasMatrixBoard *board; GPtrArray *blocks; } Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->leader);
  g_clear_pointer (&reading->board, sas_matrix_board_free);
  g_clear_pointer (&reading->blocks, g_ptr_array_unref);
  g_free (reading);
}

static Reading *
reading_new (guint number, const char *leader, int year)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->number = number;
  reading->leader = g_strdup (leader);
  reading->year = year;
  return reading;
}

static gpointer
read_board (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Reading *asked = data;
  Reading *read = reading_new (asked->number, asked->leader, asked->year);

  read->board = sas_matrix_board_load (db, asked->leader, asked->year, actor, error);
  if (read->board != NULL)
    read->blocks = sas_workblock_store_list (db, asked->leader, asked->year, error);
  if (read->blocks == NULL)
    g_clear_pointer (&read, reading_free);
  return read;
}

/* --- forgetting: a large board takes a while to be taken apart, so the store's thread does it --- */

static gpointer
forget_board (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  SasMatrixBoard **board = data;

  g_clear_pointer (board, sas_matrix_board_free);
  return GINT_TO_POINTER (TRUE);
}

/* Where the office was closed before it came to that. */
static void
forget_free (gpointer data)
{
  SasMatrixBoard **board = data;

  g_clear_pointer (board, sas_matrix_board_free);
  g_free (board);
}

/* @board (transfer full) (nullable): nothing shows it any more. */
static void
drop_board (SasMatrixDesk *self, SasMatrixBoard *board)
{
  if (board != NULL)
    sas_session_run_async (self->session, SAS_CHANGED_NOTHING, forget_board, g_memdup2 (&board, sizeof board), forget_free, NULL, NULL, NULL, NULL);
}

static void
board_read (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasMatrixDesk) self = user_data;
  g_autoptr (GError) error = NULL;
  Reading *read = sas_session_run_finish (SAS_SESSION (session), result, &error);
  SasMatrixBoard *before;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (read != NULL && read->number != self->asked)
    {
      reading_free (read);
      return;
    }
  g_clear_object (&self->reading);
  before = g_steal_pointer (&self->board);
  g_clear_error (&self->error);
  self->error = g_steal_pointer (&error);
  g_ptr_array_set_size (self->blocks, 0);
  if (read != NULL)
    {
      self->board = g_steal_pointer (&read->board);
      g_ptr_array_extend_and_steal (self->blocks, g_steal_pointer (&read->blocks));
      reading_free (read);
    }
  g_signal_emit (self, signals[CHANGED], 0);
  drop_board (self, before);
}

void
sas_matrix_desk_reload (SasMatrixDesk *self)
{
  g_return_if_fail (SAS_IS_MATRIX_DESK (self));

  self->stale = self->writing || !g_queue_is_empty (self->wanted);
  if (self->stale)
    return;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->leader == NULL)
    {
      g_clear_pointer (&self->board, sas_matrix_board_free);
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }
  self->reading = g_cancellable_new ();
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, read_board,
                         reading_new (++self->asked, self->leader, sas_session_get_year (self->session)), reading_free, reading_free,
                         self->reading, board_read, g_object_ref (self));
}

/* --- writing --- */

/* @back: it is taken back, not done. */
typedef struct { SasMatrixDesk *desk; SasPlanBatch *batch; gboolean back; GPtrArray *onto; } Step;

static void do_next (SasMatrixDesk *self);

static gpointer
write_batch (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Step *step = data;

  if (!(step->back ? sas_plan_store_turn_back : sas_plan_store_apply) (db, step->batch, actor, error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

/* What the file now holds of each person, so that the next edit builds on it. */
static void
take_over (SasMatrixDesk *self, const SasPlanBatch *batch)
{
  for (guint i = 0; self->board != NULL && i < batch->changes->len; i++)
    {
      const SasPlanChange *change = batch->changes->pdata[i];
      const char *nip = change->after != NULL ? change->after->nip : change->before->nip;

      if (change->after == NULL)
        {
          g_hash_table_remove (self->board->plans, nip);
          g_hash_table_remove (self->board->revisions, nip);
          continue;
        }
      g_hash_table_replace (self->board->plans, g_strdup (nip), sas_plan_copy (change->after));
      g_hash_table_replace (self->board->revisions, g_strdup (nip), g_memdup2 (&change->revision, sizeof change->revision));
    }
}

static void
batch_written (GObject *session, GAsyncResult *result, gpointer user_data)
{
  Step *step = user_data;
  g_autoptr (SasMatrixDesk) self = step->desk;
  g_autoptr (GPtrArray) onto = step->onto;
  g_autoptr (SasPlanBatch) batch = step->batch;
  g_autoptr (GError) error = NULL;
  gboolean back = step->back;

  g_free (step);
  self->writing = FALSE;
  self->stale = TRUE;
  if (sas_session_run_finish (SAS_SESSION (session), result, &error) == NULL)
    {
      g_queue_clear_full (self->wanted, wanted_free);   /* they were made on what is not so */
      g_signal_emit (self, signals[FAILED], 0, error);
    }
  else
    {
      g_autofree char *said = g_strdup_printf (back ? _("Taken back: %s") : "%s", batch->label);

      take_over (self, batch);
      g_ptr_array_add (onto, g_steal_pointer (&batch));
      if (onto->len > STEPS_MOST)
        g_ptr_array_remove_index (onto, 0);
      g_signal_emit (self, signals[DONE], 0, said);
    }
  do_next (self);
}

/* @batch (transfer full); it lands on @onto. */
static void
write_step (SasMatrixDesk *self, SasPlanBatch *batch, gboolean back, GPtrArray *onto)
{
  Step *step = g_new (Step, 1);

  *step = (Step) { g_object_ref (self), batch, back, g_ptr_array_ref (onto) };
  self->writing = TRUE;
  sas_session_run_async (self->session, SAS_CHANGED_PLANS, write_batch, step, NULL, NULL, NULL, batch_written, step);
}

/* --- edits --- */

static const SasMatrix *
matrix_of (SasMatrixDesk *self, const char *leader)
{
  const SasMatrix *matrix = self->board->matrix;

  if (g_strcmp0 (matrix->leader_nip, leader) == 0)
    return matrix;
  for (guint i = 0; i < matrix->teams->len; i++)
    if (g_strcmp0 (((const SasMatrix *) matrix->teams->pdata[i])->leader_nip, leader) == 0)
      return matrix->teams->pdata[i];
  return NULL;
}

/* The place of @wanted in @matrix as it is now. FALSE: it is not there any more. */
static gboolean
find_place (const SasMatrix *matrix, const Wanted *wanted, guint *member, guint *column)
{
  int found = -1;

  for (guint m = 0; m < matrix->members->len && found < 0; m++)
    if (g_str_equal (sas_matrix_member (matrix, m)->nip, wanted->nip))
      found = (int) m;
  *member = (guint) MAX (found, 0);
  *column = matrix->columns->len;
  for (guint c = 0; c < matrix->columns->len && wanted->carried != NULL; c++)
    if (g_str_equal (sas_matrix_column (matrix, c)->carried, wanted->carried))
      {
        *column = c;
        break;
      }
  return found >= 0 && (wanted->carried == NULL || *column < matrix->columns->len);
}

static void
do_edit (SasMatrixDesk *self, const Wanted *wanted)
{
  const SasMatrix *matrix = self->board != NULL ? matrix_of (self, wanted->leader) : NULL;
  g_autoptr (SasPlan) plan = NULL;
  gint64 revision = 0;
  guint member, column;
  SasPlanBatch *batch;

  if (matrix == NULL || !find_place (matrix, wanted, &member, &column))
    return;
  plan = sas_matrix_board_draft (self->board, wanted->nip, &revision);
  if (!wanted->edit (matrix, plan, member, column, wanted->text))
    return;
  if (sas_matrix_set_plan ((SasMatrix *) matrix, member, plan))
    g_signal_emit (self, signals[CHANGED], 0);
  g_ptr_array_set_size (self->redo, 0);
  batch = sas_plan_batch_new (wanted->label);
  sas_plan_batch_add (batch, g_steal_pointer (&plan), revision);
  write_step (self, batch, FALSE, self->undo);
}

static void
do_next (SasMatrixDesk *self)
{
  while (!self->writing && !g_queue_is_empty (self->wanted))
    {
      Wanted *wanted = g_queue_pop_head (self->wanted);

      wanted->run (self, wanted);
      wanted_free (wanted);
    }
  if (!self->writing && self->stale)
    sas_matrix_desk_reload (self);
}

/* @wanted (transfer full) */
static void
push (SasMatrixDesk *self, Wanted *wanted)
{
  g_queue_push_tail (self->wanted, wanted);
  do_next (self);
}

static void
push_plain (SasMatrixDesk *self, void (*run) (SasMatrixDesk *, const Wanted *))
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->run = run;
  push (self, wanted);
}

void
sas_matrix_desk_edit (SasMatrixDesk *self, SasMatrix *matrix, guint member, guint column, const char *text, SasMatrixEdit edit,
                      const char *label)
{
  Wanted *wanted;

  g_return_if_fail (SAS_IS_MATRIX_DESK (self) && matrix != NULL);

  wanted = g_new (Wanted, 1);
  *wanted = (Wanted) {
    .run = do_edit, .nip = g_strdup (sas_matrix_member (matrix, member)->nip), .leader = g_strdup (matrix->leader_nip), .text = g_strdup (text),
    .carried = column < matrix->columns->len ? g_strdup (sas_matrix_column (matrix, column)->carried) : NULL,
    .label = g_strdup (label), .edit = edit,
  };
  push (self, wanted);
}

static void
do_drafts (SasMatrixDesk *self, const Wanted *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPlanBatch) batch = self->board != NULL ? sas_matrix_board_drafts (self->board, NULL, NULL, &error) : NULL;

  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  else if (batch != NULL && batch->changes->len > 0)
    {
      g_ptr_array_set_size (self->redo, 0);
      write_step (self, g_steal_pointer (&batch), FALSE, self->undo);
    }
}

void
sas_matrix_desk_drafts (SasMatrixDesk *self)
{
  g_return_if_fail (SAS_IS_MATRIX_DESK (self));

  push_plain (self, do_drafts);
}

/* --- undo --- */

static void
turn_back (SasMatrixDesk *self, GPtrArray *from, GPtrArray *onto)
{
  if (from->len > 0)
    write_step (self, g_ptr_array_steal_index (from, from->len - 1), TRUE, onto);
}

static void
do_undo (SasMatrixDesk *self, const Wanted *wanted)
{
  turn_back (self, self->undo, self->redo);
}

static void
do_redo (SasMatrixDesk *self, const Wanted *wanted)
{
  turn_back (self, self->redo, self->undo);
}

void
sas_matrix_desk_undo (SasMatrixDesk *self)
{
  push_plain (self, do_undo);
}

void
sas_matrix_desk_redo (SasMatrixDesk *self)
{
  push_plain (self, do_redo);
}

static const char *
top_label (GPtrArray *steps)
{
  return steps->len > 0 ? ((const SasPlanBatch *) steps->pdata[steps->len - 1])->label : NULL;
}

const char *
sas_matrix_desk_undo_label (SasMatrixDesk *self)
{
  return top_label (self->undo);
}

const char *
sas_matrix_desk_redo_label (SasMatrixDesk *self)
{
  return top_label (self->redo);
}

/* --- what it holds --- */

void
sas_matrix_desk_set_leader (SasMatrixDesk *self, const char *nip)
{
  char *leader;

  g_return_if_fail (SAS_IS_MATRIX_DESK (self));

  leader = g_strdup (nip);
  g_free (self->leader);
  self->leader = leader;
  if (!self->writing && g_queue_is_empty (self->wanted))   /* what is under way is made on the board that stands */
    {
      g_clear_pointer (&self->board, sas_matrix_board_free);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  sas_matrix_desk_reload (self);
}

const char *
sas_matrix_desk_get_leader (SasMatrixDesk *self)
{
  return self->leader;
}

SasMatrixBoard *
sas_matrix_desk_get_board (SasMatrixDesk *self)
{
  return self->board;
}

GPtrArray *
sas_matrix_desk_get_blocks (SasMatrixDesk *self)
{
  return self->blocks;
}

const GError *
sas_matrix_desk_get_error (SasMatrixDesk *self)
{
  return self->error;
}

static void
sas_matrix_desk_finalize (GObject *object)
{
  SasMatrixDesk *self = SAS_MATRIX_DESK (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_queue_free_full (self->wanted, wanted_free);
  g_clear_pointer (&self->board, sas_matrix_board_free);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_clear_object (&self->session);
  g_free (self->leader);
  G_OBJECT_CLASS (sas_matrix_desk_parent_class)->finalize (object);
}

static void
sas_matrix_desk_class_init (SasMatrixDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sas_matrix_desk_finalize;
  signals[CHANGED] = g_signal_new ("changed", SAS_TYPE_MATRIX_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", SAS_TYPE_MATRIX_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", SAS_TYPE_MATRIX_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
sas_matrix_desk_init (SasMatrixDesk *self)
{
  self->wanted = g_queue_new ();
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_workblock_free);
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_plan_batch_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_plan_batch_free);
}

SasMatrixDesk *
sas_matrix_desk_new (SasSession *session)
{
  SasMatrixDesk *self = g_object_new (SAS_TYPE_MATRIX_DESK, NULL);

  self->session = g_object_ref (session);
  return self;
}
