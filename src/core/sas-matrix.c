#include "config.h"
#include "sas-form-text.h"
#include "sas-likeness.h"
#include "sas-matrix.h"
#include "sas-workflow.h"

#define LIKE_ENOUGH 60   /* of 100: heads of the regulation's own matrices share 75 with the plans they come from */

struct _SasMatrixKeys { GHashTable *columns; };   /* key of a text -> column + 1 */

/* --- values --- */

static void
column_free (gpointer data)
{
  SasMatrixColumn *column = data;

  g_free (column->text);
  g_free (column->carried);
  g_free (column);
}

static void
entry_free (gpointer data)
{
  SasMatrixEntry *entry = data;

  g_free (entry->text);
  g_free (entry->carries);
  g_free (entry);
}

static void
member_free (gpointer data)
{
  SasMatrixMember *member = data;

  sas_record_free (&sas_identity_type, member->who);
  g_free (member->nip);
  g_free (member->appraiser);
  g_ptr_array_unref (member->cells);
  g_ptr_array_unref (member->loose);
  g_free (member);
}

void
sas_matrix_free (SasMatrix *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  sas_record_free (&sas_identity_type, self->leader);
  g_free (self->leader_nip);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->teams);
  sas_actor_free (self->actor);
  g_hash_table_unref (self->keys->columns);
  g_free (self->keys);
  g_free (self);
}

SasMatrixColumn *
sas_matrix_column (const SasMatrix *self, guint column)
{
  return g_ptr_array_index (self->columns, column);
}

SasMatrixMember *
sas_matrix_member (const SasMatrix *self, guint member)
{
  return g_ptr_array_index (self->members, member);
}

GPtrArray *
sas_matrix_cell (const SasMatrix *self, guint member, guint column)
{
  return g_ptr_array_index (sas_matrix_member (self, member)->cells, column);
}

const char *
sas_matrix_entry_text (const SasMatrixEntry *entry)
{
  return *entry->text != '\0' ? entry->text : SAS_MATRIX_MARK;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *key = sas_text_key (text);

  return *key == '\0';
}

/* --- columns --- */

/* The first text that has a key keeps it. FALSE: it was taken, or there is no text. */
static gboolean
add_key (SasMatrix *self, const char *text, guint column)
{
  g_autofree char *key = sas_text_key (text);

  if (*key == '\0' || g_hash_table_contains (self->keys->columns, key))
    return FALSE;
  g_hash_table_insert (self->keys->columns, g_steal_pointer (&key), GUINT_TO_POINTER (column + 1));
  return TRUE;
}

/* A column that reads like an earlier one would never be carried: there is one for both. */
static void
add_column (SasMatrix *self, const char *text, char *carried, int result, int indicator)
{
  SasMatrixColumn *column = g_new0 (SasMatrixColumn, 1);

  column->text = g_strdup (text);
  column->carried = carried;
  column->result = result;
  column->indicator = indicator;
  if (add_key (self, carried, self->columns->len))
    g_ptr_array_add (self->columns, column);
  else
    column_free (column);
}

static void
add_columns_of_result (SasMatrix *self, const SasPlan *plan, guint r)
{
  const SasResult *result = sas_plan_result (plan, r);
  gboolean by_indicator = plan->model == SAS_MODEL_JPT && result->indicators->len > 0;

  if (!by_indicator)
    add_column (self, result->text, g_strdup (result->text), (int) r, -1);
  for (guint i = 0; by_indicator && i < result->indicators->len; i++)
    {
      const char *text = sas_plan_indicator (plan, r, i)->text;

      add_column (self, is_blank (text) ? result->text : text, sas_form_superior_result (result->text, text), (int) r, (int) i);
    }
}

static void
add_planned_columns (SasMatrix *self, const SasPlan *plan)
{
  for (guint r = 0; r < plan->results->len; r++)
    if (!is_blank (sas_plan_result (plan, r)->text))
      add_columns_of_result (self, plan, r);
  /* The shorter names come after all full ones, so that they never take one's place. */
  for (guint c = 0; c < self->columns->len; c++)
    add_key (self, sas_matrix_column (self, c)->text, c);
  for (guint c = 0; c < self->columns->len; c++)
    add_key (self, sas_plan_result (plan, (guint) sas_matrix_column (self, c)->result)->text, c);
}

/* The leader has no plan yet: what the members named themselves. */
static void
add_named_columns (SasMatrix *self, const SasPlan *plan)
{
  for (guint r = 0; plan != NULL && r < plan->results->len; r++)
    {
      const char *named = sas_plan_result (plan, r)->superior_result;

      if (!is_blank (named))
        add_column (self, named, g_strdup (named), -1, -1);
    }
}

int
sas_matrix_find_column (const SasMatrix *self, const char *superior_result)
{
  g_autofree char *key = sas_text_key (superior_result);

  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->keys->columns, key)) - 1;
}

int
sas_matrix_guess_column (const SasMatrix *self, const char *text)
{
  int best = sas_matrix_find_column (self, text);
  guint most = LIKE_ENOUGH - 1;

  if (best >= 0)
    return best;
  for (guint c = 0; c < self->columns->len; c++)
    {
      guint likeness = sas_text_likeness (sas_matrix_column (self, c)->text, text);

      if (likeness > most)
        {
          most = likeness;
          best = (int) c;
        }
    }
  return best;
}

/* --- rows --- */

static SasMatrixEntry *
entry_new (const SasResult *result, guint position)
{
  SasMatrixEntry *entry = g_new0 (SasMatrixEntry, 1);

  entry->result = position;
  entry->kind = result->kind;
  entry->text = g_strdup (is_blank (result->text) ? "" : result->text);
  entry->carries = g_strdup (result->superior_result);
  return entry;
}

/* JPT carry the organisation itself (p. 26). What names a result of somebody else is an orphan only where nobody else is the
 * member's leader. */
static gboolean
is_orphan (const SasMatrix *self, const SasMatrixMember *member, const SasPlan *plan, const SasResult *result)
{
  if (result->kind != SAS_RESULT_MAIN || plan->model == SAS_MODEL_JPT)
    return FALSE;
  return is_blank (result->superior_result) || g_strcmp0 (member->appraiser, self->leader_nip) == 0;
}

static void
place_result (SasMatrix *self, SasMatrixMember *member, const SasPlan *plan, guint r)
{
  const SasResult *result = sas_plan_result (plan, r);
  int column = sas_matrix_find_column (self, result->superior_result);
  SasMatrixEntry *entry;

  if (column < 0 && is_blank (result->superior_result) && is_blank (result->text))
    return;   /* a line that nobody has begun to fill */
  entry = entry_new (result, r);
  entry->orphan = column < 0 && is_orphan (self, member, plan, result);
  g_ptr_array_add (column >= 0 ? g_ptr_array_index (member->cells, column) : member->loose, entry);
}

static gboolean
may_edit (const SasMatrix *self, const SasMatrixMember *member, const SasPlan *plan)
{
  const SasPlan none = { .nip = member->nip, .appraiser = member->appraiser };
  const SasPlan *edited = plan != NULL ? plan : &none;
  SasRoles roles = self->actor != NULL ? sas_actor_roles (self->actor, edited, NULL) : SAS_ROLE_HR;

  return sas_workflow_may_edit (edited->state, roles);
}

static void
fill_row (SasMatrix *self, SasMatrixMember *member, const SasPlan *plan)
{
  g_ptr_array_set_size (member->cells, 0);
  g_ptr_array_set_size (member->loose, 0);
  for (guint c = 0; c < self->columns->len; c++)
    g_ptr_array_add (member->cells, g_ptr_array_new_with_free_func (entry_free));
  member->has_plan = plan != NULL;
  member->state = plan != NULL ? plan->state : SAS_PLAN_DRAFT;
  member->editable = may_edit (self, member, plan);
  for (guint r = 0; plan != NULL && r < plan->results->len; r++)
    place_result (self, member, plan, r);
}

/* @sign 1: the row is counted, -1: it is counted no longer. */
static void
count_row (SasMatrix *self, const SasMatrixMember *member, int sign)
{
  for (guint c = 0; c < self->columns->len; c++)
    {
      guint entries = ((GPtrArray *) g_ptr_array_index (member->cells, c))->len;

      self->aligned += (guint) sign * entries;
      sas_matrix_column (self, c)->supporters += entries > 0 ? (guint) sign : 0;
    }
  for (guint i = 0; i < member->loose->len; i++)
    self->orphans += ((const SasMatrixEntry *) g_ptr_array_index (member->loose, i))->orphan ? (guint) sign : 0;
}

static void
count_holes (SasMatrix *self)
{
  self->holes = 0;
  for (guint c = 0; c < self->columns->len; c++)
    self->holes += sas_matrix_column (self, c)->supporters == 0;
}

static SasMatrixMember *
member_new (const SasSeat *seat)
{
  SasMatrixMember *member = g_new0 (SasMatrixMember, 1);

  member->who = sas_record_copy (&sas_identity_type, seat->who);
  member->nip = g_strdup (seat->nip);
  member->appraiser = g_strdup (seat->appraiser);
  member->elsewhere = seat->elsewhere;
  member->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  member->loose = g_ptr_array_new_with_free_func (entry_free);
  return member;
}

static SasMatrix *
matrix_new (const SasSeating *seating, int year, const SasActor *actor)
{
  SasMatrix *self = g_new0 (SasMatrix, 1);

  self->name = g_strdup (seating->name);
  self->year = year;
  self->leader = sas_record_copy (&sas_identity_type, seating->leader->who);
  self->leader_nip = g_strdup (seating->leader->nip);
  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->members = g_ptr_array_new_with_free_func (member_free);
  self->teams = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_matrix_free);
  self->actor = actor != NULL ? sas_actor_copy (actor) : NULL;
  self->keys = g_new0 (SasMatrixKeys, 1);
  self->keys->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

SasMatrix *
sas_matrix_new (const SasSeating *seating, GHashTable *plans, int year, const SasActor *actor)
{
  SasMatrix *self = matrix_new (seating, year, actor);
  const SasPlan *leader = g_hash_table_lookup (plans, seating->leader->nip);

  self->planned = leader != NULL;
  if (leader != NULL)
    add_planned_columns (self, leader);
  for (guint i = 0; leader == NULL && i < seating->members->len; i++)
    add_named_columns (self, g_hash_table_lookup (plans, ((const SasSeat *) g_ptr_array_index (seating->members, i))->nip));
  for (guint i = 0; i < seating->members->len; i++)
    {
      SasMatrixMember *member = member_new (g_ptr_array_index (seating->members, i));

      fill_row (self, member, g_hash_table_lookup (plans, member->nip));
      count_row (self, member, 1);
      g_ptr_array_add (self->members, member);
    }
  count_holes (self);
  for (guint i = 0; i < seating->teams->len; i++)
    g_ptr_array_add (self->teams, sas_matrix_new (g_ptr_array_index (seating->teams, i), plans, year, actor));
  return self;
}

guint
sas_matrix_add_column (SasMatrix *self, const char *text)
{
  int there = sas_matrix_find_column (self, text);

  if (there >= 0)
    return (guint) there;
  add_column (self, text, g_strdup (text), -1, -1);
  for (guint i = 0; i < self->members->len; i++)
    g_ptr_array_add (sas_matrix_member (self, i)->cells, g_ptr_array_new_with_free_func (entry_free));
  count_holes (self);
  return self->columns->len - 1;
}

gboolean
sas_matrix_set_plan (SasMatrix *self, guint member, const SasPlan *plan)
{
  SasMatrixMember *row = sas_matrix_member (self, member);

  if (!self->planned)
    return FALSE;
  count_row (self, row, -1);
  fill_row (self, row, plan);
  count_row (self, row, 1);
  count_holes (self);
  return TRUE;
}
