#include "config.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-matrix-board.h"
#include "sas-plan-edit.h"
#include "sas-roster-store.h"
#include "sas-settings-store.h"
#include "sas-team-store.h"

void
sas_matrix_board_free (SasMatrixBoard *self)
{
  if (self == NULL)
    return;
  sas_roster_unref (self->roster);
  g_hash_table_unref (self->plans);
  g_hash_table_unref (self->revisions);
  sas_matrix_free (self->matrix);
  g_free (self);
}

/* --- loading --- */

/* FALSE with @error; *@plan NULL: there is none that stands. */
static gboolean
load_plan (SasDb *db, const char *nip, int year, int version, SasPlan **plan, gint64 *revision, GError **error)
{
  g_autoptr (GError) failure = NULL;

  *plan = sas_plan_store_load (db, nip, year, version, revision, &failure);
  if (*plan != NULL && ((*plan)->state == SAS_PLAN_CANCELLED || (*plan)->state == SAS_PLAN_SUPERSEDED))
    g_clear_pointer (plan, sas_plan_free);
  if (failure == NULL || g_error_matches (failure, SAS_ERROR, SAS_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
add_plan (SasMatrixBoard *self, SasDb *db, const char *nip, gboolean in_force, GError **error)
{
  SasPlan *plan = NULL;
  gint64 revision = 0;

  if ((in_force && !load_plan (db, nip, self->year, SAS_PLAN_IN_FORCE, &plan, &revision, error)) ||
      (plan == NULL && !load_plan (db, nip, self->year, SAS_PLAN_CURRENT, &plan, &revision, error)))
    return FALSE;
  if (plan == NULL)
    return TRUE;
  g_hash_table_insert (self->plans, g_strdup (nip), plan);
  g_hash_table_insert (self->revisions, g_strdup (nip), g_memdup2 (&revision, sizeof revision));
  return TRUE;
}

/* The roster and the office's approach; plans are added later. */
static SasMatrixBoard *
board_new (SasDb *db, int year, GError **error)
{
  SasRoster *roster = sas_roster_store_load (db, error);
  g_autofree char *approach = roster != NULL ? sas_settings_store_get (db, SAS_SETTING_APPROACH, NULL) : NULL;
  SasMatrixBoard *self;

  if (roster == NULL)
    return NULL;
  self = g_new0 (SasMatrixBoard, 1);
  self->roster = roster;
  self->year = year;
  self->approach = sas_plan_approach_of (approach);
  self->plans = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sas_plan_free);
  self->revisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

static void
set_unknown (GError **error, const char *nip)
{
  g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND,
               _("Nobody in this office has the number %s. Import or add the person first; nothing was changed."), nip);
}

SasMatrixBoard *
sas_matrix_board_load (SasDb *db, const char *leader, int year, const SasActor *actor, GError **error)
{
  g_autoptr (SasMatrixBoard) self = NULL;
  g_autoptr (GPtrArray) teams = NULL;
  g_autoptr (SasSeating) seating = NULL;
  g_autoptr (GPtrArray) people = NULL;

  g_return_val_if_fail (db != NULL && leader != NULL, NULL);

  self = board_new (db, year, error);
  teams = self != NULL ? sas_team_store_list (db, error) : NULL;
  if (teams == NULL)
    return NULL;
  seating = sas_seating_new (self->roster, teams, leader, sas_plan_day_of (year));
  if (seating == NULL)
    {
      set_unknown (error, leader);
      return NULL;
    }
  people = sas_seating_people (seating);
  for (guint i = 0; i < people->len; i++)
    if (!add_plan (self, db, g_ptr_array_index (people, i), i == 0, error))
      return NULL;
  self->matrix = sas_matrix_new (seating, self->plans, year, actor);
  return g_steal_pointer (&self);
}

SasMatrixBoard *
sas_matrix_board_load_people (SasDb *db, const char *const *people, int year, GError **error)
{
  g_autoptr (SasMatrixBoard) self = NULL;

  g_return_val_if_fail (db != NULL && people != NULL, NULL);

  self = board_new (db, year, error);
  for (guint i = 0; self != NULL && people[i] != NULL; i++)
    {
      if (sas_roster_person (self->roster, people[i]) == NULL)
        {
          set_unknown (error, people[i]);
          return NULL;
        }
      if (!add_plan (self, db, people[i], FALSE, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

SasPlan *
sas_matrix_board_draft (const SasMatrixBoard *self, const char *nip, gint64 *revision)
{
  const SasPlan *plan = g_hash_table_lookup (self->plans, nip);
  const gint64 *stands = g_hash_table_lookup (self->revisions, nip);

  *revision = stands != NULL ? *stands : 0;
  return plan != NULL ? sas_plan_copy (plan) : sas_plan_begin (self->roster, nip, self->year, self->approach);
}

/* --- one step over many plans --- */

static void
done_free (gpointer data)
{
  SasMatrixDone *done = data;

  g_free (done->nip);
  g_free (done->name);
  g_free (done);
}

typedef struct
{
  SasMatrixBoard *board;
  SasPlanBatch   *batch;
  GPtrArray      *done;    /* SasMatrixDone, one a change of the batch, in its order */
} Work;

/* The plan of @nip as the step has it so far, and what it did to it. */
static SasPlan *
open_plan (Work *work, const char *nip, SasMatrixDone **done)
{
  SasMatrixDone *opened;
  SasPlan *plan;
  gint64 revision;

  for (guint i = 0; i < work->done->len; i++)
    if (g_str_equal (((SasMatrixDone *) g_ptr_array_index (work->done, i))->nip, nip))
      {
        *done = g_ptr_array_index (work->done, i);
        return ((SasPlanChange *) g_ptr_array_index (work->batch->changes, i))->after;
      }
  plan = sas_matrix_board_draft (work->board, nip, &revision);
  opened = g_new0 (SasMatrixDone, 1);
  opened->nip = g_strdup (nip);
  opened->name = sas_person_full_name (sas_roster_person (work->board->roster, nip));
  opened->is_new = revision == 0;
  g_ptr_array_add (work->done, opened);
  sas_plan_batch_add (work->batch, plan, revision);
  *done = opened;
  return plan;
}

static Work
work_new (SasMatrixBoard *board, const char *label)
{
  Work work = { board, sas_plan_batch_new (label), g_ptr_array_new_with_free_func (done_free) };

  return work;
}

/* Drops the new drafts that hold nothing, unless they were what was wanted: then each gets the line that the editor begins with. */
static SasPlanBatch *
work_finish (Work *work, gboolean keep_empty, GPtrArray **done)
{
  for (guint i = work->done->len; i-- > 0;)
    {
      SasPlan *plan = ((SasPlanChange *) g_ptr_array_index (work->batch->changes, i))->after;

      if (plan->results->len > 0 || !((SasMatrixDone *) g_ptr_array_index (work->done, i))->is_new)
        continue;
      if (keep_empty)
        {
          sas_plan_add_result (plan, SAS_RESULT_MAIN, -1);
          continue;
        }
      g_ptr_array_remove_index (work->batch->changes, i);
      g_ptr_array_remove_index (work->done, i);
    }
  if (done != NULL)
    *done = work->done;
  else
    g_ptr_array_unref (work->done);
  return work->batch;
}

static SasPlanBatch *
work_fail (Work *work)
{
  sas_plan_batch_free (work->batch);
  g_ptr_array_unref (work->done);
  return NULL;
}

static gboolean
sits_in (const SasMatrix *matrix, const char *nip)
{
  for (guint i = 0; i < matrix->members->len; i++)
    if (g_str_equal (sas_matrix_member (matrix, i)->nip, nip))
      return TRUE;
  return FALSE;
}

static gboolean
has_plan (const SasMatrixBoard *board, const char *nip)
{
  return g_hash_table_contains (board->plans, nip);
}

static gboolean
fill_matrix (Work *work, const SasMatrixSheet *sheet, SasMatrix *matrix, gboolean only_new, GError **error)
{
  g_autoptr (GArray) columns = sas_matrix_sheet_columns (sheet, matrix);

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const SasMatrixSheetRow *row = g_ptr_array_index (sheet->rows, i);
      SasMatrixDone *done;
      SasPlan *plan;

      if (!sits_in (matrix, row->nip))
        {
          g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND,
                       _("%s does not sit in the matrix of %s: neither a direct subordinate nor a member of a team. Nothing was changed."),
                       row->nip, matrix->leader->name);
          return FALSE;
        }
      if (only_new && has_plan (work->board, row->nip))
        continue;
      plan = open_plan (work, row->nip, &done);
      sas_matrix_sheet_fill (row, columns, matrix, plan, &done->counts);
    }
  return TRUE;
}

static SasMatrix *
find_team (const SasMatrix *matrix, const char *lead, GError **error)
{
  for (guint i = 0; i < matrix->teams->len; i++)
    {
      SasMatrix *team = g_ptr_array_index (matrix->teams, i);

      if (g_str_equal (team->leader_nip, lead))
        return team;
    }
  g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("%s leads no team under %s. Make the team first; nothing was changed."), lead,
               matrix->leader->name);
  return NULL;
}

static gboolean
fill (Work *work, const SasMatrixSheet *sheet, gboolean only_new, GError **error)
{
  if (!g_str_equal (sheet->leader, work->board->matrix->leader_nip))
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("This is the matrix of %s, not of %s. Nothing was changed."), sheet->leader,
                   work->board->matrix->leader->name);
      return FALSE;
    }
  if (!fill_matrix (work, sheet, work->board->matrix, only_new, error))
    return FALSE;
  for (guint i = 0; i < sheet->teams->len; i++)
    {
      const SasMatrixSheet *below = g_ptr_array_index (sheet->teams, i);
      SasMatrix *team = find_team (work->board->matrix, below->leader, error);

      if (team == NULL || !fill_matrix (work, below, team, only_new, error))
        return FALSE;
    }
  return TRUE;
}

static void
open_missing (Work *work, const SasMatrix *matrix)
{
  SasMatrixDone *done;

  for (guint i = 0; i < matrix->members->len; i++)
    if (!has_plan (work->board, sas_matrix_member (matrix, i)->nip))
      open_plan (work, sas_matrix_member (matrix, i)->nip, &done);
  for (guint i = 0; i < matrix->teams->len; i++)
    open_missing (work, g_ptr_array_index (matrix->teams, i));
}

SasPlanBatch *
sas_matrix_board_drafts (SasMatrixBoard *self, const SasMatrixSheet *sheet, GPtrArray **done, GError **error)
{
  Work work = work_new (self, "matrix-drafts");

  open_missing (&work, self->matrix);
  return sheet == NULL || fill (&work, sheet, TRUE, error) ? work_finish (&work, TRUE, done) : work_fail (&work);
}

SasPlanBatch *
sas_matrix_board_fill (SasMatrixBoard *self, const SasMatrixSheet *sheet, GPtrArray **done, GError **error)
{
  Work work = work_new (self, "matrix");

  return fill (&work, sheet, FALSE, error) ? work_finish (&work, FALSE, done) : work_fail (&work);
}

static void
copy_results (const SasPlan *source, GArray *places, SasPlan *plan, SasMatrixCounts *counts)
{
  guint count = places != NULL ? places->len : source->results->len;

  for (guint i = 0; i < count; i++)
    {
      guint place = places != NULL ? g_array_index (places, guint, i) : i;
      gboolean taken = sas_plan_take_result (plan, sas_plan_result (source, place)) >= 0;

      counts->created += taken;
      counts->kept += !taken;
    }
}

static gboolean
check_places (const SasPlan *source, GArray *places, GError **error)
{
  for (guint i = 0; places != NULL && i < places->len; i++)
    if (g_array_index (places, guint, i) >= source->results->len)
      {
        g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("There is no result %u: the plan has %u. Nothing was changed."),
                     g_array_index (places, guint, i) + 1, source->results->len);
        return FALSE;
      }
  return TRUE;
}

SasPlanBatch *
sas_matrix_board_copy (SasMatrixBoard *self, const char *from, GArray *places, const char *const *to, GPtrArray **done, GError **error)
{
  const SasPlan *source = g_hash_table_lookup (self->plans, from);
  Work work = work_new (self, "copy");

  if (source == NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("There is no plan of %s for %d."), from, self->year);
  if (source == NULL || !check_places (source, places, error))
    return work_fail (&work);
  for (guint i = 0; to[i] != NULL; i++)
    {
      SasMatrixDone *opened;
      SasPlan *plan = open_plan (&work, to[i], &opened);

      copy_results (source, places, plan, &opened->counts);
    }
  return work_finish (&work, FALSE, done);
}
