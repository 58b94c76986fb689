/* The edits of the matrix: what typing into a cell does to a member's plan. */
#include "config.h"
#include "sas-likeness.h"
#include "sas-matrix.h"
#include "sas-plan-edit.h"

static int
column_of (const SasMatrix *self, const SasPlan *plan, guint result)
{
  return sas_matrix_find_column (self, sas_plan_result (plan, result)->superior_result);
}

/* The place of entry @index of a cell; -1: there is none. */
static int
find_entry (const SasMatrix *self, const SasPlan *plan, guint column, int index)
{
  for (guint r = 0; index >= 0 && r < plan->results->len; r++)
    if (column_of (self, plan, r) == (int) column && index-- == 0)
      return (int) r;
  return -1;
}

/* Where a new result of @column stands: behind those of its own and of earlier columns; the loose ones stay behind. */
static guint
place_for (const SasMatrix *self, const SasPlan *plan, guint column)
{
  guint place = 0;

  for (guint r = 0; r < sas_plan_count (plan, SAS_RESULT_MAIN); r++)
    {
      int at = column_of (self, plan, r);

      if (at >= 0 && at <= (int) column)
        place = r + 1;
    }
  return place;
}

static guint
add_entry (const SasMatrix *self, SasPlan *plan, guint column)
{
  int blank = sas_plan_find_blank (plan);
  guint at = blank >= 0 ? (guint) blank : sas_plan_add_result (plan, SAS_RESULT_MAIN, -1);
  guint place = place_for (self, plan, column);

  at = sas_plan_move_result (plan, at, place > at ? place - 1 : place);
  sas_matrix_link (self, plan, at, column);
  return at;
}

static gboolean
is_mark (const char *text)
{
  g_autofree char *key = sas_text_key (text);

  return *key == '\0' || g_str_equal (key, "x") || g_str_equal (key, SAS_MATRIX_MARK);
}

guint
sas_matrix_put (const SasMatrix *self, SasPlan *plan, guint column, int index, const char *text)
{
  int found = find_entry (self, plan, column, index);
  guint at = found >= 0 ? (guint) found : add_entry (self, plan, column);

  sas_record_set_text (&sas_result_type, sas_plan_result (plan, at), "text", is_mark (text) ? "" : text);
  return at;
}

gboolean
sas_matrix_clear (const SasMatrix *self, SasPlan *plan, guint column, guint index)
{
  int at = find_entry (self, plan, column, (int) index);

  if (at >= 0)
    sas_plan_remove_result (plan, (guint) at);
  return at >= 0;
}

gboolean
sas_matrix_unlink (const SasMatrix *self, SasPlan *plan, guint column, guint index)
{
  int at = find_entry (self, plan, column, (int) index);

  if (at >= 0)
    sas_record_set_text (&sas_result_type, sas_plan_result (plan, (guint) at), "superior_result", NULL);
  return at >= 0;
}

void
sas_matrix_link (const SasMatrix *self, SasPlan *plan, guint result, guint column)
{
  sas_record_set_text (&sas_result_type, sas_plan_result (plan, result), "superior_result", sas_matrix_column (self, column)->carried);
}
